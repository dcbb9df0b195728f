using System.Collections.Frozen;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Names;

/// <summary>Whose letter, statement or post "the letter says" goes on with: that of the only person who wrote one in the sentence before.</summary>
internal sealed class WrittenWords
{
    private const int FarthestVerb = 6;

    private static readonly FrozenSet<string> Kinds = new[] { "letter", "statement", "post", "message", "memo", "email", "e-mail", "essay", "note", "column", "blog", "thread", "article" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Writing = new[] { "in", "wrote", "writes", "written", "sent", "published", "issued", "posted", "released", "circulated" }.ToFrozenSet(StringComparer.Ordinal);

    private string? _kind;
    private Entity? _writer;

    /// <summary>Who wrote what the sentence before tells of, which "it" then means; null for nobody.</summary>
    internal Entity? JustWritten { get; private set; }

    internal static bool IsKind(string lower) => Kinds.Contains(lower);

    /// <summary>Who wrote the letter of which the text has told; null where it tells of none of that kind.</summary>
    internal Entity? WriterOf(string kind) => _kind == kind ? _writer : null;

    /// <summary>Reads a whole sentence for somebody who writes.</summary>
    /// <param name="tokens">The words of the block.</param>
    /// <param name="from">Where the sentence begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="only">The only person named in it; null for nobody or several.</param>
    internal void Read(Token[] tokens, int from, int to, Entity? only)
    {
        JustWritten = null;
        for (var i = from + 1; i < to; i++)
        {
            if (!Kinds.Contains(tokens[i].Lower) || i + 1 < to && tokens[i + 1].Lower is "from" or "by" or "of") continue;
            for (var at = i - 1; at >= from && at > i - FarthestVerb && tokens[at].IsWord; at--)
            {
                if (!Writing.Contains(tokens[at].Lower)) continue;
                (_kind, _writer, JustWritten) = (tokens[i].Lower, only, only);
                return;
            }
        }
    }
}
