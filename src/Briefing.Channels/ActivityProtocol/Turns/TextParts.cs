namespace Briefing.Channels.ActivityProtocol.Turns;

/// <summary>Parts a text that is too long for one message. Nothing is left out: the parts one after the other are the text, but for the white space between them.</summary>
internal static class TextParts
{
    /// <summary>What a part begins with that goes on from another: "(2 of 3) ".</summary>
    private const int RoomForNumber = 16;

    /// <summary>The parts in order, numbered where there are several.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">The most characters of a part, its number included; 100 or more.</param>
    internal static IReadOnlyList<string> Of(string text, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 100);
        if (text.Length <= most) return [text];
        var parts = Cut(text, most - RoomForNumber);
        return [.. parts.Select((part, at) => FormattableString.Invariant($"({at + 1} of {parts.Count}) {part}"))];
    }

    /// <summary>Pieces of at most so many characters, cut between paragraphs, else lines, else words, else anywhere but within a letter.</summary>
    internal static IReadOnlyList<string> Cut(string text, int most)
    {
        var pieces = new List<string>();
        var rest = text.AsSpan();
        while (rest.Length > most)
        {
            var end = EndOfPiece(rest, most);
            if (!rest[..end].IsWhiteSpace()) pieces.Add(rest[..end].TrimEnd().ToString());
            rest = rest[end..].TrimStart();
        }

        if (!rest.IsWhiteSpace()) pieces.Add(rest.ToString());
        return pieces;
    }

    private static int EndOfPiece(ReadOnlySpan<char> text, int most)
    {
        var room = text[..most];
        foreach (var between in (string[])["\n\n", "\n", " "])
            if (room.LastIndexOf(between, StringComparison.Ordinal) is var at && at > most / 3) return at;
        return char.IsHighSurrogate(room[^1]) && most > 1 ? most - 1 : most;
    }
}
