using System.Collections.Immutable;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage;

namespace Briefing.Tests.Knowledge.Search;

/// <summary>A small store made of invented documents, written statement by statement.</summary>
internal sealed class SampleStore
{
    private readonly List<StoredDocument> _documents = [];
    private readonly List<Statement> _statements = [];
    private int _ordinal;

    internal static PersonReference Mayor { get; } = new("ilse-brandt", "Ilse Brandt");

    internal static PersonReference Engineer { get; } = new("tom-okafor", "Tom Okafor");

    internal SampleStore Document(string id, string? title = null, string? published = null, string? summarises = null)
    {
        var metadata = new DocumentMetadata
        {
            Id = id,
            File = id + ".txt",
            Title = title,
            Published = published is null ? null : DateOnly.Parse(published, System.Globalization.CultureInfo.InvariantCulture),
            Summarises = summarises,
        };
        _documents.Add(new StoredDocument(metadata, new string('0', 64), new DocumentText("", TextBasis.Decoded, null), DateTimeOffset.UnixEpoch, true));
        _ordinal = 0;
        return this;
    }

    internal SampleStore Says(PersonReference speaker, string text, string? content = null, SpeechMode mode = SpeechMode.Indirect) =>
        Add(text, statement => statement with { Speaker = speaker, Mode = mode, Content = Content(text, content) });

    internal SampleStore Narrates(string text, params PersonReference[] about) => Add(text, statement => statement with { About = [.. about] });

    internal SampleStore Add(string text, Func<Statement, Statement> with)
    {
        var passage = Passage.Cut(text, new TextSpan(0, text.Length));
        _statements.Add(with(new Statement
        {
            DocumentId = _documents[^1].Metadata.Id,
            Ordinal = _ordinal++,
            Passage = passage,
            Content = passage,
            Mode = SpeechMode.Narration,
            Block = BlockKind.Paragraph,
        }));
        return this;
    }

    internal StoreSnapshot Snapshot(long version = 1) => new(version, [.. _documents], [.. _statements], []);

    private static Passage Content(string text, string? content)
    {
        var start = content is null ? 0 : text.IndexOf(content, StringComparison.Ordinal);
        return Passage.Cut(text, new TextSpan(start, start + (content ?? text).Length));
    }
}
