using System.Text.Json;
using System.Text.Json.Nodes;

namespace Briefing.Evaluation.Recognizers;

/// <summary>One case of a public specification: a text, the day it is read on, and what must be recognized in it.</summary>
/// <param name="Number">Its place in its file, from 0: even ones may be looked at, odd ones only measure.</param>
/// <param name="Input">The text.</param>
/// <param name="Reference">When it is read; the first of January 1 where the case names no time.</param>
/// <param name="Results">What is to be found, in order, see <see cref="ExpectedEntity"/>.</param>
internal sealed record RecognizerSpec(int Number, string Input, DateTime Reference, IReadOnlyList<ExpectedEntity> Results)
{
    /// <summary>The cases of a file but for those that the project which wrote them does not support on .NET itself.</summary>
    internal static IReadOnlyList<RecognizerSpec> Load(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(file), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var cases = new List<RecognizerSpec>();
        var number = -1;
        foreach (var element in document.RootElement.EnumerateArray())
        {
            number++;
            if (element.TryGetProperty("NotSupported", out var not) && not.GetString()!.Contains("dotnet", StringComparison.OrdinalIgnoreCase)) continue;
            var reference = element.TryGetProperty("Context", out var context) && context.ValueKind == JsonValueKind.Object
                && context.TryGetProperty("ReferenceDateTime", out var time) ? time.GetDateTime() : default;
            cases.Add(new RecognizerSpec(number, element.GetProperty("Input").GetString()!, reference,
                [.. element.GetProperty("Results").EnumerateArray().Select(ExpectedEntity.Of)]));
        }

        return cases;
    }
}

/// <summary>An entity that a case expects.</summary>
/// <param name="Text">Its words, in lower case as the files have them.</param>
/// <param name="TypeName">Its type.</param>
/// <param name="Start">Where it begins; null where the case does not say.</param>
/// <param name="Values">Its readings, each as name=value pairs in order of their names.</param>
internal sealed record ExpectedEntity(string Text, string TypeName, int? Start, IReadOnlyList<string> Values)
{
    /// <summary>
    /// Members that are not compared: <c>sourceEntity</c> tells how the other project got there, <c>list</c> repeats the range
    /// day by day, and <c>subtype</c> is left out of many cases.
    /// </summary>
    private static readonly string[] Skipped = ["sourceEntity", "list", "subtype"];

    internal static ExpectedEntity Of(JsonElement element)
    {
        var resolution = element.TryGetProperty("Resolution", out var found) && found.ValueKind == JsonValueKind.Object ? found : default;
        IReadOnlyList<string> values = resolution.ValueKind != JsonValueKind.Object ? []
            : resolution.TryGetProperty("values", out var several) ? [.. several.EnumerateArray().Select(Flat)] : [Flat(resolution)];
        // A few cases of the files lack a member; they cannot be met.
        return new ExpectedEntity(Member(element, "Text"), Member(element, "TypeName"),
            element.TryGetProperty("Start", out var start) ? start.GetInt32() : null, values);
    }

    private static string Member(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";

    private static string Flat(JsonElement resolution) => string.Join(' ', resolution.EnumerateObject()
        .Where(member => !Skipped.Contains(member.Name) && member.Value.ValueKind != JsonValueKind.Null && member.Value.ToString() is not ("" or "null"))
        .OrderBy(member => member.Name, StringComparer.Ordinal).Select(member => $"{member.Name}={member.Value}"));
}
