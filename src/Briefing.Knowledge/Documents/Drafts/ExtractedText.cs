using System.Text;

namespace Briefing.Knowledge.Documents.Drafts;

/// <summary>
/// The text that is made of a file which holds none that spans could point into, such as a page, a Word document or a feed:
/// blocks with a blank line between them, white space folded.
/// </summary>
internal sealed class ExtractedText
{
    private readonly StringBuilder _text = new();
    private string _last = "";

    /// <summary>One draft for each block, in order.</summary>
    public List<Draft> Drafts { get; } = [];

    /// <summary>What of the file was left out of the text, and why.</summary>
    public List<SetAside> SetAside { get; } = [];

    /// <summary>The number of characters so far.</summary>
    public int Length => _text.Length;

    /// <summary>Adds a block, unless it is empty or says again what the block before says; then there is no draft.</summary>
    /// <param name="kind">The part it plays.</param>
    /// <param name="words">Its words, folded.</param>
    /// <param name="level">The level of a heading.</param>
    /// <param name="lead">The number of characters that are set in bold at the beginning.</param>
    /// <param name="noteLabel">What a note is called.</param>
    public Draft? Add(BlockKind kind, string words, int level = 0, int lead = 0, string? noteLabel = null)
    {
        if (words.Length == 0) return null;
        if (Drafts.Count > 0 && Drafts[^1].Kind == kind && words == _last) return null;
        _last = words;
        if (_text.Length > 0) _text.Append("\n\n");
        var draft = new Draft(kind) { Level = level, NoteLabel = noteLabel };
        draft.Spans.Add(new TextSpan(_text.Length, _text.Length + words.Length));
        if (lead > 0) draft.Lead = new TextSpan(_text.Length, _text.Length + Math.Min(lead, words.Length));
        _text.Append(words);
        Drafts.Add(draft);
        return draft;
    }

    /// <summary>Notes that something of the file is not in the text; nothing but white space is no loss.</summary>
    public void Leave(SetAsideReason reason, string words)
    {
        if (!string.IsNullOrWhiteSpace(words)) SetAside.Add(new SetAside(reason, null, Excerpt.Of(words)));
    }

    /// <summary>The text.</summary>
    public override string ToString() => _text.ToString();
}
