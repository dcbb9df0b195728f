namespace Briefing.Knowledge.Reports;

/// <summary>A hash of the letters and digits of a text, upper and lower case alike, so that punctuation and line breaks do not matter.</summary>
internal static class TextHash
{
    internal static ulong Of(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text)
            if (char.IsLetterOrDigit(c)) hash = (hash ^ char.ToLowerInvariant(c)) * 1099511628211UL;
        return hash;
    }
}
