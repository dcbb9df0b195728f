using System.Globalization;
using System.Text;

namespace Briefing.Conversation.Turns;

/// <summary>What a user wrote, made safe to work on: no control characters, no broken surrogates, no more than is read.</summary>
internal static class UtteranceText
{
    /// <summary>Cleans an utterance.</summary>
    /// <param name="text">What came; may be null, as channels send what they like.</param>
    /// <param name="longest">The most characters that are kept.</param>
    /// <param name="wasCut">Whether there were more.</param>
    internal static string Clean(string? text, int longest, out bool wasCut)
    {
        var clean = new StringBuilder();
        wasCut = false;
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            if (clean.Length + rune.Utf16SequenceLength > longest)
            {
                wasCut = true;
                break;
            }

            var category = Rune.GetUnicodeCategory(rune);
            if (rune == Rune.ReplacementChar || category is UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned) continue;
            if (Rune.IsWhiteSpace(rune) || category == UnicodeCategory.Control)
            {
                if (clean.Length > 0 && clean[^1] != ' ') clean.Append(' ');
            }
            else clean.Append(rune);
        }

        return clean.ToString().Trim();
    }
}
