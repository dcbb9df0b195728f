using System.Reflection;
using System.Text.RegularExpressions;

namespace Briefing.Tests.Trust;

/// <summary>Every regular expression of the program, over texts that are put together of what it looks for, again and again.</summary>
public sealed partial class PatternTests
{
    private const int MostPieces = 6;
    private const int Length = 4_000;

    /// <summary>No machine is so busy that it needs this for a few thousand characters, unless the steps grow without bound.</summary>
    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(60);

    public static TheoryData<string> Assemblies() => ["Briefing.Knowledge", "Briefing.Conversation", "Briefing.Channels", "Briefing.Host"];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Patterns_OverTextMadeToTakeForEver_ComeToAnEnd(string assembly)
    {
        foreach (var attribute in PatternsOf(assembly))
        {
            var pattern = new Regex(attribute.Pattern, attribute.Options, Forever);
            foreach (var text in Texts(attribute.Pattern))
                Should.NotThrow(() => pattern.Count(text), $"{attribute.Pattern} over {text[..40]}…");
        }
    }

    [Fact]
    public void Patterns_OfTheWholeProgram_AreFound() => Assemblies().Sum<object[]>(row => PatternsOf((string)row[0]).Count).ShouldBeGreaterThan(40);

    [Fact]
    public void Sources_MakePatternsAtBuildTime_SoThatNoStrangersTextBecomesOne()
    {
        var made = Directory.EnumerateFiles(Path.Combine(Requires.Repository(), "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(file => MadeAtRunTime().IsMatch(File.ReadAllText(file))).Select(Path.GetFileName);

        // The file of weights that `learn` writes is the program's own.
        made.ShouldBeSubsetOf(["RankingFile.cs"]);
    }

    private static List<GeneratedRegexAttribute> PatternsOf(string assembly) =>
    [
        .. from type in Assembly.Load(assembly).GetTypes()
           from member in type.GetMembers(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly)
           where member is MethodInfo or PropertyInfo
           let attribute = member.GetCustomAttribute<GeneratedRegexAttribute>()
           where attribute is not null
           select attribute,
    ];

    /// <summary>The pieces that a pattern names, alone and in pairs, over and over, with an end that does not fit.</summary>
    private static IEnumerable<string> Texts(string pattern)
    {
        var pieces = Words().Matches(pattern).Select(match => match.Value).Concat([" ", "a", "1", "a ", "1,", "\n", "(", "aA1-"]).Distinct().ToArray();
        var some = pieces.Take(MostPieces).Concat(pieces.TakeLast(8)).Distinct().ToArray();
        foreach (var first in some)
            foreach (var second in some.Prepend(""))
                yield return string.Concat(Enumerable.Repeat(first + second, Length / (first.Length + second.Length))) + "\u00A7!";
    }

    [GeneratedRegex(@"[A-Za-z]{2,}|[,.;:\-–—'""“”’]", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex(@"new Regex\(|\bRegex\.(IsMatch|Match|Matches|Replace|Split|Count)\(", RegexOptions.CultureInvariant)]
    private static partial Regex MadeAtRunTime();
}
