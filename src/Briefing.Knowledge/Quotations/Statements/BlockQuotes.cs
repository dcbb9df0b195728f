using System.Collections.Immutable;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations.Attributions;
using Briefing.Knowledge.Quotations.Names;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Statements;

/// <summary>
/// Quotations that are blocks of their own, or go on over several: their speaker stands in the block before ("Roe answers:", or
/// a line that is her name), in the one behind ("— Jane Roe, harbour master"), or is the one whose quotation has not ended yet.
/// </summary>
internal sealed class BlockQuotes(IReadOnlyList<BlockReading> blocks, ColonLeads leads, AnnouncedWords announced, NameLines names)
{
    /// <summary>The most paragraphs that a quotation whose marks are not repeated may go on for.</summary>
    private const int MostCarried = 8;

    private ImmutableArray<Entity> _lead = [];
    private ImmutableArray<Entity> _carried = [];
    private bool _isOpen;
    private Side _side;

    /// <summary>On which side of its quotations a series of blocks has the names.</summary>
    private enum Side { Unknown, Before, Behind }

    internal void Add()
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (!block.IsTold)
            {
                Reset(names.IsLine(block));
                if (block.Text.Block.Kind == BlockKind.Heading) _lead = announced.Speakers(blocks, i);
                continue;
            }

            var end = WholeQuotation(block.Text);
            if (end > 0) Quoted(i, end);
            else if (_isOpen && Closes(i) is > 0 and var close) Carry(block, close);
            else Told(i);
        }
    }

    /// <summary>A heading ends what came before; one that is a name may be one of a series.</summary>
    private void Reset(bool isName) => (_lead, _carried, _isOpen, _side) = ([], [], false, isName ? _side : Side.Unknown);

    /// <summary>A block between marks: its own cue's, else the open quotation's, else that of the name beside it.</summary>
    private void Quoted(int at, int end)
    {
        var block = blocks[at];
        var goesOn = block.Text.HasOpenEnd;
        if (block.At(0) is { } claimed)
        {
            (_carried, _isOpen) = (claimed.Source.Speakers, goesOn);
        }
        else
        {
            var speakers = _isOpen ? _carried : Beside(at);
            if (!speakers.IsEmpty)
            {
                block.Give(speakers, new Stretch(0, end));
                for (var before = at - 1; !_isOpen && before >= 0 && IsOpenQuotation(blocks[before]); before--) blocks[before].Give(speakers, new Stretch(0, blocks[before].Tokens.Length));
            }

            (_carried, _isOpen) = (speakers, goesOn && !speakers.IsEmpty);
        }

        if (block.Text.Block.Kind != BlockKind.ListItem) _lead = [];
    }

    /// <summary>Whom the blocks around a quotation name: a lead that ends in a colon, a signature behind a dash, or a line that is a name.</summary>
    private ImmutableArray<Entity> Beside(int at)
    {
        if (!_lead.IsEmpty) return _lead;
        var (before, behind) = (at > 0 ? blocks[at - 1] : null, at + 1 < blocks.Count ? blocks[at + 1] : null);
        if (behind is not null && names.Signature(behind) is { } signer) return [signer];
        var isBefore = before is not null && names.IsLine(before);
        if (isBefore && NameLines.EndsInColon(before!)) return names.Person(before!) is { } labelled ? _lead = [labelled] : [];
        var isBehind = behind is not null && names.IsLine(behind) && !NameLines.EndsInColon(behind);
        if (_side == Side.Unknown) _side = isBefore ? Side.Before : isBehind ? Side.Behind : Side.Unknown;
        var line = _side == Side.Before && isBefore ? before : _side == Side.Behind && isBehind ? behind : null;
        return line is not null && names.Person(line) is { } person ? [person] : [];
    }

    private static bool IsOpenQuotation(BlockReading block) =>
        block.IsTold && block.Text.HasOpenEnd && block.Tokens[0].Kind == TokenKind.OpenQuote && block.Text.Partner[0] >= block.Tokens.Length && block.At(0) is null;

    /// <summary>A paragraph that repeats no mark, within a quotation that a later one closes.</summary>
    private void Carry(BlockReading block, int close)
    {
        block.Attributions.RemoveAll(inner => inner.Source.Speakers.IsEmpty);
        block.Give(_carried, new Stretch(0, Math.Min(close, block.Tokens.Length)));
        _isOpen = close > block.Tokens.Length;
    }

    /// <summary>After how many tokens of this block the open quotation ends; more than it has where a later block closes it, 0 where none does.</summary>
    private int Closes(int at)
    {
        if (_carried.IsEmpty) return 0;
        for (var i = at; i < Math.Min(blocks.Count, at + MostCarried) && blocks[i].IsTold; i++)
        {
            var block = blocks[i];
            if (i > at && block.Tokens[0].Kind == TokenKind.OpenQuote) return 0;
            if (LoneClose(block.Text.Block.Flow.Text) is not (>= 0 and var mark)) continue;
            if (i > at) return block.Tokens.Length + blocks[at].Tokens.Length + 1;
            var tokens = Array.FindLastIndex(block.Tokens, token => token.Start < mark) + 1;
            return Math.Max(1, tokens);
        }

        return 0;
    }

    /// <summary>The first curly mark that closes what this text does not open; -1 where there is none.</summary>
    private static int LoneClose(string text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '“') depth++;
            else if (text[i] == '”' && --depth < 0) return i;
        }

        return -1;
    }

    private void Told(int at)
    {
        var block = blocks[at];
        (_carried, _isOpen) = ([], false);
        if (names.IsLine(block))
        {
            _lead = [];
            return;
        }

        if (block.Text.Block.Kind != BlockKind.ListItem || block.Tokens[^1].Kind == TokenKind.Colon) _lead = leads.SpeakerBehind(block) is { IsEmpty: false } lead ? lead : announced.Speakers(blocks, at);
        if (names.Signature(block) is not null) return;
        _side = Side.Unknown;
        if (block.Text.HasOpenEnd && block.At(block.Tokens.Length - 1) is { IsSpoken: true, Source.Speakers: { IsEmpty: false } speakers }) (_carried, _isOpen) = (speakers, true);
    }

    /// <summary>After how many tokens the quotation ends that a block consists of, but for a stop, a note or a place in brackets; 0 where it is none.</summary>
    private static int WholeQuotation(BlockText text)
    {
        var tokens = text.Tokens;
        if (tokens.Length < 4 || tokens[0].Kind != TokenKind.OpenQuote) return 0;
        var close = text.Partner[0];
        if (close >= tokens.Length) return tokens.Length;
        if (close < 3) return 0;
        var bracket = false;
        for (var i = close + 1; i < tokens.Length; i++)
        {
            bracket |= tokens[i].Kind is TokenKind.OpenBracket;
            if (!bracket && tokens[i].Kind is not (TokenKind.Stop or TokenKind.Comma or TokenKind.CloseQuote)) return 0;
        }

        return close + 1;
    }
}
