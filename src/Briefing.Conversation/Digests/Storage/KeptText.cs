using System.Text;

namespace Briefing.Conversation.Digests.Storage;

/// <summary>Text from strangers in a form that every database keeps: without NUL and halves of surrogate pairs.</summary>
internal static class KeptText
{
    internal static string Of(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0 && !text.Contains('\0', StringComparison.Ordinal)) return text;
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) kept.Append(rune.Value == 0 ? Rune.ReplacementChar.ToString() : rune.ToString());
        return kept.ToString();
    }

    internal static string? OrNull(string? text) => text is null ? null : Of(text);
}
