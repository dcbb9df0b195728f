using System.Globalization;

namespace Briefing.Conversation.Replies.Lg;

/// <summary>The functions that a .lg file may call; each has the name and meaning it has in adaptive expressions.</summary>
internal static class LgFunctions
{
    private static readonly Dictionary<string, (int Parameters, Func<object?[], object?> Body)> Functions = new(StringComparer.Ordinal)
    {
        ["count"] = (1, values => LgValue.Count(values[0])),
        ["length"] = (1, values => (double)LgValue.ToText(values[0]).Length),
        ["empty"] = (1, values => LgValue.IsEmpty(values[0])),
        ["exists"] = (1, values => values[0] is not null),
        ["not"] = (1, values => !LgValue.IsTrue(values[0])),
        ["join"] = (2, values => string.Join(LgValue.ToText(values[1]), LgValue.Items(values[0]))),
        ["toLower"] = (1, values => LgValue.ToText(values[0]).ToLowerInvariant()),
        ["toUpper"] = (1, values => LgValue.ToText(values[0]).ToUpperInvariant()),
        ["sentenceCase"] = (1, values => LgValue.ToText(values[0]) is { Length: > 0 } text ? char.ToUpperInvariant(text[0]) + text[1..] : ""),
    };

    /// <summary>Their names, in alphabetical order.</summary>
    internal static IEnumerable<string> Names => Functions.Keys.Order(StringComparer.Ordinal);

    /// <summary>How many values the function takes; null where there is none of that name.</summary>
    internal static int? Parameters(string name) => Functions.TryGetValue(name, out var function) ? function.Parameters : null;

    /// <summary>The function's value.</summary>
    internal static object? Apply(string name, object?[] values) => Functions[name].Body(values);
}
