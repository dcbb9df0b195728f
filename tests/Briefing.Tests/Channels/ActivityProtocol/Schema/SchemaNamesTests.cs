using System.Reflection;
using System.Text.RegularExpressions;
using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Tests.Channels.Fixtures;

namespace Briefing.Tests.Channels.ActivityProtocol.Schema;

/// <summary>Compares our types with the typings of npm's botframework-schema, which are made of the same source as Microsoft.Bot.Schema.</summary>
public sealed partial class SchemaNamesTests
{
    [SkippableFact]
    public void Types_AndTheirMembers_AreNamedAsInTheSdk()
    {
        var typings = Typings();
        var types = typeof(Activity).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(Activity).Namespace && type is { IsClass: true, IsAbstract: false, IsNested: false })
            .Where(type => type != typeof(ActivityJson) && !type.Name.StartsWith('<')).ToArray();

        types.Length.ShouldBeGreaterThan(15);
        foreach (var type in types)
        {
            // The SDK for .NET calls ErrorModel "Error".
            var name = type == typeof(Error) ? "ErrorModel" : type.Name;
            MembersOf(type).ShouldBe(MembersIn(typings, name), ignoreOrder: true, type.Name);
        }
    }

    [SkippableFact]
    public void Constants_HaveTheSdksNamesAndValues()
    {
        var typings = Typings();
        var lists = typeof(Activity).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(Activity).Namespace && type is { IsAbstract: true, IsSealed: true }).ToArray();

        lists.Length.ShouldBeGreaterThan(5);
        foreach (var list in lists)
        {
            var members = Body(typings, "declare enum", list == typeof(ChannelIds) ? "Channels" : list.Name);
            foreach (var field in list.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public).Where(field => field.IsLiteral))
                members.ShouldContain($"{field.Name} = \"{field.GetRawConstantValue()}\"");
        }
    }

    private static string Typings() => Comments().Replace(File.ReadAllText(Clients.Installed("botframework-schema", "lib", "index.d.ts")), "");

    private static string[] MembersOf(Type type) =>
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.Name != "Properties")
            .Select(property => char.ToLowerInvariant(property.Name[0]) + property.Name[1..]),
    ];

    private static string[] MembersIn(string typings, string type) =>
        [.. Member().Matches(Body(typings, "interface", type)).Select(match => match.Groups[1].Value).Where(name => name != "properties")];

    private static string Body(string typings, string kind, string name)
    {
        var match = Regex.Match(typings, $@"export {kind} {name}(<[^>]*>)?( extends \w+)? \{{(.*?)\n\}}", RegexOptions.Singleline);
        match.Success.ShouldBeTrue($"botframework-schema has no {kind} {name}");
        return match.Groups[3].Value;
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comments();

    [GeneratedRegex(@"^ {4}(\w+)\??:", RegexOptions.Multiline)]
    private static partial Regex Member();
}
