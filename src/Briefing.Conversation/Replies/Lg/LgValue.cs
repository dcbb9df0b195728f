using System.Collections;
using System.Collections.Immutable;
using System.Globalization;

namespace Briefing.Conversation.Replies.Lg;

/// <summary>
/// What values mean in expressions. A value is null, a string, a number, a truth value, a list, or an object with members
/// (a dictionary by name).
/// </summary>
internal static class LgValue
{
    /// <summary>As in adaptive expressions: null and false are not true, everything else is.</summary>
    internal static bool IsTrue(object? value) => value is not (null or false);

    internal static bool IsEmpty(object? value) => value is null || (value is string text ? text.Length == 0 : Count(value) == 0);

    internal static double Count(object? value) => value switch
    {
        null => 0,
        string text => text.Length,
        ICollection items => items.Count,
        IEnumerable items => items.Cast<object?>().Count(),
        _ => 1,
    };

    internal static IEnumerable<string> Items(object? value) =>
        value is IEnumerable items and not string ? items.Cast<object?>().Select(ToText) : [ToText(value)];

    internal static string ToText(object? value) => value switch
    {
        null => "",
        string text => text,
        bool truth => truth ? "true" : "false",
        IEnumerable items => string.Join(", ", Items(items)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    internal static object? Member(IReadOnlyDictionary<string, object?> scope, ImmutableArray<string> members)
    {
        object? value = scope;
        foreach (var member in members)
            value = value is IReadOnlyDictionary<string, object?> named ? named.GetValueOrDefault(member) : null;
        return value;
    }

    internal static object? Combine(string symbol, object? left, object? right) => symbol switch
    {
        "==" => AreEqual(left, right),
        "!=" => !AreEqual(left, right),
        "+" when left is not string && right is not string => Number(left) + Number(right),
        "+" => ToText(left) + ToText(right),
        "<" => Number(left) < Number(right),
        "<=" => Number(left) <= Number(right),
        ">" => Number(left) > Number(right),
        _ => Number(left) >= Number(right),
    };

    private static bool AreEqual(object? left, object? right) =>
        left is null || right is null ? left is null && right is null : string.Equals(ToText(left), ToText(right), StringComparison.Ordinal);

    private static double Number(object? value) =>
        double.TryParse(ToText(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
