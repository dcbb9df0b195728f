using System.Globalization;
using Briefing.Knowledge.Documents.Mail;

namespace Briefing.Knowledge.Documents.Feeds;

/// <summary>The dates of feeds: of RFC 5322 in RSS, of RFC 3339 in Atom and Dublin Core, and what exporters make of them.</summary>
internal static class FeedDate
{
    /// <summary>The day in the time zone it is given in; null where the text holds no date.</summary>
    public static DateOnly? Parse(string? text)
    {
        text = text?.Trim();
        if (text is not { Length: > 0 and <= 80 }) return null;
        if (MessageDate.Parse(text) is { } moment) return DateOnly.FromDateTime(moment.DateTime);
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var iso) && char.IsAsciiDigit(text[0])
            ? DateOnly.FromDateTime(iso.DateTime) : DateText.Find(text);
    }
}
