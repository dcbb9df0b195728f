using Briefing.Knowledge.Quotations.Attributions;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Statements;

/// <summary>Cuts a sentence that is too long to quote, or that gives words to several speakers, at the borders of its clauses.</summary>
internal static class ClauseCutter
{
    /// <summary>The most characters that are quoted at once.</summary>
    internal const int Longest = 600;

    /// <summary>The pieces of a sentence in order; the whole of it where nothing calls for a cut.</summary>
    /// <param name="text">The block.</param>
    /// <param name="from">The sentence's first token.</param>
    /// <param name="to">After its last token.</param>
    /// <param name="borders">Tokens where another speaker's clause begins, in order.</param>
    internal static List<Stretch> Pieces(BlockText text, int from, int to, IReadOnlyList<int> borders)
    {
        var pieces = new List<Stretch>();
        var start = from;
        foreach (var border in borders)
        {
            if (border <= start || border >= to) continue;
            pieces.Add(new Stretch(start, border));
            start = border;
        }

        pieces.Add(new Stretch(start, to));
        for (var rank = 0; rank < 3; rank++)
        {
            for (var i = 0; i < pieces.Count; i++)
            {
                if (Length(text, pieces[i]) <= Longest) continue;
                var cut = Cut(text, pieces[i], rank);
                if (cut <= pieces[i].From || cut >= pieces[i].To) continue;
                pieces.Insert(i + 1, new Stretch(cut, pieces[i].To));
                pieces[i] = new Stretch(pieces[i].From, cut);
            }
        }

        return Halve(text, pieces);
    }

    /// <summary>A cut piece without the comma or semicolon that it was cut at.</summary>
    internal static Stretch WithoutBorder(BlockText text, Stretch piece)
    {
        var to = piece.To;
        if (to < text.Tokens.Length && text.SentenceOf[to] == text.SentenceOf[to - 1])
            while (to > piece.From + 1 && text.Tokens[to - 1].Kind is TokenKind.Comma or TokenKind.Semicolon) to--;
        return piece with { To = to };
    }

    /// <summary>Where a piece is cut: after the last border of this rank that keeps the first part short enough, else after the first one.</summary>
    private static int Cut(BlockText text, Stretch piece, int rank)
    {
        var best = -1;
        for (var i = piece.From + 1; i < piece.To; i++)
        {
            if (!IsBorder(text, piece, i, rank)) continue;
            if (rank == 0) return i;
            if (best >= 0 && Length(text, new Stretch(piece.From, i)) > Longest) return best;
            best = i;
        }

        return best;
    }

    private static bool IsBorder(BlockText text, Stretch piece, int at, int rank)
    {
        var before = text.Tokens[at - 1];
        if (text.Tokens[at].Kind is TokenKind.CloseQuote or TokenKind.Stop) return false;
        return rank switch
        {
            0 => before.Kind == TokenKind.Semicolon,
            1 => before.Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Colon && at - piece.From > 8
                && (before.Kind == TokenKind.Colon || text.Tokens[at].Lower is "while" or "whereas" or "but" or "and" or "although" or "which"),
            _ => before.Kind is TokenKind.Comma or TokenKind.Dash && at - piece.From > 8,
        };
    }

    /// <summary>What holds no border at all (a list without commas, a broken file) is cut between words.</summary>
    private static List<Stretch> Halve(BlockText text, List<Stretch> pieces)
    {
        var short_ = new List<Stretch>(pieces.Count);
        foreach (var piece in pieces)
        {
            var from = piece.From;
            for (var i = piece.From + 1; i < piece.To; i++)
            {
                if (text.Tokens[i].End - text.Tokens[from].Start <= Longest) continue;
                short_.Add(new Stretch(from, i));
                from = i;
            }

            short_.Add(new Stretch(from, piece.To));
        }

        return short_;
    }

    private static int Length(BlockText text, Stretch piece) => text.Tokens[piece.To - 1].End - text.Tokens[piece.From].Start;
}
