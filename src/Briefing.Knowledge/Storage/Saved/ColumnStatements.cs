using System.Collections.Immutable;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;

namespace Briefing.Knowledge.Storage.Saved;

/// <summary>Statements that lie in columns. An object is made of one when it is first asked for, and its words are cut when they are first read.</summary>
internal sealed class ColumnStatements : StatementList
{
    private readonly StatementArrays _columns;
    private readonly ImmutableArray<StoredDocument> _documents;
    private readonly ImmutableArray<PersonReference>[] _lists;
    private readonly Dictionary<int, int> _curated = [];
    private readonly Statement?[] _made;

    internal ColumnStatements(StatementArrays columns, ImmutableArray<StoredDocument> documents)
    {
        (_columns, _documents, _made) = (columns, documents, new Statement?[columns.Count]);
        _lists = new ImmutableArray<PersonReference>[columns.ListStarts.Length - 1];
        for (var i = 0; i < _lists.Length; i++)
            _lists[i] = [.. columns.Listed[columns.ListStarts[i]..columns.ListStarts[i + 1]].Select(person => columns.People[person])];
        for (var i = 0; i < columns.Curated.Length; i++) _curated.Add(columns.Curated[i], i);
    }

    /// <inheritdoc/>
    public override int Length => _columns.Count;

    /// <summary>The statements that answers leave out.</summary>
    internal ImmutableArray<Statement> Withheld => [.. Enumerable.Range(_columns.Count, _columns.Rows - _columns.Count).Select(Make)];

    /// <inheritdoc/>
    public override Statement this[int index]
    {
        get
        {
            ref var made = ref _made[index];
            return Volatile.Read(ref made) ?? Interlocked.CompareExchange(ref made, Make(index), null) ?? made;
        }
    }

    /// <inheritdoc/>
    public override string DocumentIdOf(int index) => _documents[_columns.Documents[Checked(index)]].Metadata.Id;

    /// <inheritdoc/>
    public override PersonReference? SpeakerOf(int index) => Person(_columns.Speakers[Checked(index)]);

    /// <inheritdoc/>
    public override PersonReference? AscribedToOf(int index) => Person(_columns.Ascribed[Checked(index)]);

    /// <inheritdoc/>
    public override ImmutableArray<PersonReference> AboutOf(int index) => _lists[_columns.About[Checked(index)]];

    /// <inheritdoc/>
    public override SpeechMode ModeOf(int index) => (SpeechMode)Kind(Checked(index), 0);

    /// <inheritdoc/>
    public override Modality ModalityOf(int index) => (Modality)Kind(Checked(index), 1);

    /// <inheritdoc/>
    public override Polarity PolarityOf(int index) => (Polarity)Kind(Checked(index), 2);

    /// <inheritdoc/>
    public override BlockKind BlockOf(int index) => (BlockKind)Kind(Checked(index), 3);

    /// <inheritdoc/>
    public override string? HeadingOf(int index) => Heading(Checked(index));

    /// <inheritdoc/>
    public override bool IsCurated(int index) => _curated.Count > 0 && _curated.ContainsKey(Checked(index));

    /// <inheritdoc/>
    public override bool AreOfOneSentence(int left, int right) => PassageOf(Checked(left)).SequenceEqual(PassageOf(Checked(right)));

    /// <inheritdoc/>
    public override Statement Read(int index) => Volatile.Read(ref _made[index]) ?? Make(index);

    private Statement Make(int row)
    {
        var document = _documents[_columns.Documents[row]];
        var passage = Passage.Of(document.Text, [.. PassageOf(row)]);
        var content = _columns.Spans.AsSpan(_columns.SpanStarts[(2 * row) + 1].._columns.SpanStarts[(2 * row) + 2]);
        var statement = new Statement
        {
            DocumentId = document.Metadata.Id,
            Ordinal = _columns.Ordinals[row],
            Passage = passage,
            Content = content.IsEmpty ? passage : Passage.Of(document.Text, [.. content]),
            Speaker = Person(_columns.Speakers[row]),
            AscribedTo = Person(_columns.Ascribed[row]),
            About = _lists[_columns.About[row]],
            Mode = (SpeechMode)Kind(row, 0),
            Modality = (Modality)Kind(row, 1),
            Polarity = (Polarity)Kind(row, 2),
            Block = (BlockKind)Kind(row, 3),
            Resolution = Kind(row, 4) is not StatementArrays.None and var kind ? new Resolution((ResolutionKind)kind, _columns.Confidences[row]) : null,
            Said = Kind(row, 5) is not StatementArrays.None and var basis
                ? new SaidDate(DateOnly.FromDayNumber(_columns.Said[2 * row]), DateOnly.FromDayNumber(_columns.Said[(2 * row) + 1]), (SaidBasis)basis) : null,
            Heading = Heading(row),
        };
        return _curated.TryGetValue(row, out var fact) ? statement with
        {
            Claim = _columns.Claims[fact],
            Topics = [.. _columns.Topics[_columns.TopicStarts[fact].._columns.TopicStarts[fact + 1]]],
            IsAttributedByCurator = _columns.IsAttributed[fact] != 0,
        } : statement;
    }

    /// <summary>The rows behind the last statement are no statements of the list.</summary>
    private int Checked(int index) => (uint)index < (uint)_columns.Count ? index : throw new IndexOutOfRangeException();

    private PersonReference? Person(int number) => number < 0 ? null : _columns.People[number];

    private string? Heading(int row) => _columns.Headings[row] is >= 0 and var heading ? _columns.HeadingTexts[heading] : null;

    private byte Kind(int row, int column) => _columns.Kinds[(StatementArrays.KindsOfRow * row) + column];

    private ReadOnlySpan<TextSpan> PassageOf(int row) => _columns.Spans.AsSpan(_columns.SpanStarts[2 * row].._columns.SpanStarts[(2 * row) + 1]);
}
