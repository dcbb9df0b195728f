using System.Collections.Immutable;

namespace Briefing.Evaluation.Breaking;

/// <summary>A piece of a line: a word or a part of one.</summary>
internal readonly record struct Piece(string Text, int Unit, int? Note);

/// <summary>A line as it will be set.</summary>
/// <param name="Pieces">Its words and parts of words.</param>
/// <param name="Hyphen">What is set behind the last piece, which is the first part of a word.</param>
internal sealed record SetLine(ImmutableArray<Piece> Pieces, string Hyphen)
{
    internal IEnumerable<int> Notes => Pieces.Where(piece => piece.Note is not null).Select(piece => piece.Note!.Value);
}

/// <summary>Breaks words into lines of a width, which may change from line to line.</summary>
internal sealed class LineBreaker(ImmutableArray<Word> words, char? hyphen, Random random)
{
    private int _word;
    private int _inside;

    internal bool IsDone => _word >= words.Length;

    internal (int, int) State
    {
        get => (_word, _inside);
        set => (_word, _inside) = value;
    }

    internal SetLine Next(int width)
    {
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        var length = 0;
        while (!IsDone)
        {
            var word = words[_word];
            var rest = word.Text[_inside..];
            var room = width - length - (pieces.Count > 0 ? 1 : 0);
            if (rest.Length <= room || pieces.Count == 0 && Cut(rest, room, always: true) == 0)
            {
                pieces.Add(new Piece(rest, word.Unit, word.Note));
                length += rest.Length + 1;
                (_word, _inside) = (_word + 1, 0);
                continue;
            }

            var cut = Cut(rest, room, always: pieces.Count == 0);
            if (cut == 0) break;
            pieces.Add(new Piece(rest[..cut], word.Unit, null));
            _inside += cut;
            return new SetLine(pieces.ToImmutable(), rest[cut - 1] is '-' or '/' ? "" : hyphen?.ToString() ?? "");
        }

        return new SetLine(pieces.ToImmutable(), "");
    }

    /// <summary>Where a word may be cut to fit: after its own hyphen or slash, or between two syllables; 0 where nowhere.</summary>
    private int Cut(string word, int room, bool always)
    {
        if (word.Contains("://", StringComparison.Ordinal) || word.Contains('/', StringComparison.Ordinal))
        {
            var slash = word.LastIndexOfAny(['/', '-'], Math.Clamp(room - 1, 0, word.Length - 1));
            return slash > 0 && slash + 1 < word.Length && (word[slash] == '-' || slash > 7) ? slash + 1 : 0;
        }

        if (hyphen is null && !always) return Own(word, room);
        if (Own(word, room) is > 0 and var own) return own;
        if (hyphen is null || word.Contains('-', StringComparison.Ordinal) || random.Next(3) == 0) return 0;
        var letters = word.TrimEnd('.', ',', ';', ':', '?', '!', '”', ')').Length;
        for (var cut = Math.Min(room - 1, letters - 3); cut >= 3; cut--)
            if (word[..letters].All(char.IsLower) && !IsVowel(word[cut]) && IsVowel(word[cut + 1]) && (IsVowel(word[cut - 1]) || word[cut] != 'h')) return cut;
        return 0;
    }

    private static int Own(string word, int room)
    {
        var at = word.IndexOf('-', StringComparison.Ordinal);
        return at > 1 && at + 1 <= room && at + 2 < word.Length && char.IsLetter(word[at - 1]) && char.IsLetter(word[at + 1]) ? at + 1 : 0;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
