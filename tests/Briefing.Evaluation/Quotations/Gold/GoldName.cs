namespace Briefing.Evaluation.Quotations.Gold;

/// <summary>Whether two names are one person's. A title that is shown with the name is told as a fault of the name, not of the speaker.</summary>
internal static class GoldName
{
    /// <summary>Whether a name is one of several.</summary>
    internal static bool IsAny(string shown, IEnumerable<string> names) => names.Any(name => Is(shown, name));

    /// <summary>Whether a name is another, alone or, where that is a full name, with words before or behind it ("Pastor Ada Lund").</summary>
    internal static bool Is(string shown, string name) =>
        string.Equals(shown, name, StringComparison.OrdinalIgnoreCase)
        || (name.Contains(' ', StringComparison.Ordinal)
            && (shown.EndsWith(" " + name, StringComparison.OrdinalIgnoreCase) || shown.StartsWith(name + " ", StringComparison.OrdinalIgnoreCase)));
}
