namespace Briefing.Channels.Slack.Blocks;

/// <summary>Cuts text into pieces that fit, losing none of it.</summary>
internal static class Pieces
{
    /// <summary>The pieces, each of at most <paramref name="most"/> characters, parted at a space where there is one; together they are the text.</summary>
    internal static IEnumerable<string> Of(string text, int most)
    {
        while (text.Length > most)
        {
            var at = text.LastIndexOf(' ', most - 1);
            at = at > most / 2 ? at + 1 : most;
            if (char.IsHighSurrogate(text[at - 1])) at--;
            yield return text[..at];
            text = text[at..];
        }

        if (text.Length > 0) yield return text;
    }

    /// <summary>Words for a button or a notification, which need not be whole; never used for a quote.</summary>
    internal static string Shortened(string text, int most)
    {
        if (text.Length <= most) return text;
        var at = most - 1;
        return text[..(char.IsHighSurrogate(text[at - 1]) ? at - 1 : at)] + "…";
    }
}
