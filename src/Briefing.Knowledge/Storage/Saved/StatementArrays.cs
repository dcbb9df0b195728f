using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;

namespace Briefing.Knowledge.Storage.Saved;

/// <summary>Statements in columns: a row for each, and rows behind them for those that are withheld.</summary>
internal sealed class StatementArrays
{
    /// <summary>How many bytes of <see cref="Kinds"/> a row has.</summary>
    internal const int KindsOfRow = 6;

    /// <summary>Stands for no value in a column of bytes.</summary>
    internal const byte None = byte.MaxValue;

    /// <summary>How many rows are statements that answer.</summary>
    internal required int Count { get; init; }

    /// <summary>The document of each row.</summary>
    internal required int[] Documents { get; init; }

    /// <summary>The place of each row among the statements of its document.</summary>
    internal required int[] Ordinals { get; init; }

    /// <summary>All spans; those of row i's passage are number 2i of <see cref="SpanStarts"/>, those of its content 2i + 1. A content without spans is the passage.</summary>
    internal required TextSpan[] Spans { get; init; }

    internal required int[] SpanStarts { get; init; }

    /// <summary>By number in <see cref="People"/>; -1 for nobody.</summary>
    internal required int[] Speakers { get; init; }

    /// <inheritdoc cref="Speakers"/>
    internal required int[] Ascribed { get; init; }

    /// <summary>By number of the lists of people in <see cref="Listed"/>.</summary>
    internal required int[] About { get; init; }

    internal required int[] ListStarts { get; init; }

    internal required int[] Listed { get; init; }

    /// <summary>By number in <see cref="HeadingTexts"/>; -1 for none.</summary>
    internal required int[] Headings { get; init; }

    /// <summary>Mode, modality, polarity, block, kind of resolution or none, basis of the days or none.</summary>
    internal required byte[] Kinds { get; init; }

    /// <summary>The confidence of the resolution.</summary>
    internal required double[] Confidences { get; init; }

    /// <summary>The first and the last day on which it was said, two numbers a row; 0 where that is not known.</summary>
    internal required int[] Said { get; init; }

    internal required PersonReference[] People { get; init; }

    internal required string[] HeadingTexts { get; init; }

    /// <summary>The rows of curated facts, ascending, and of each claim, topics and whether its curator named the speaker.</summary>
    internal required int[] Curated { get; init; }

    internal required string[] Claims { get; init; }

    internal required int[] TopicStarts { get; init; }

    internal required string[] Topics { get; init; }

    internal required byte[] IsAttributed { get; init; }

    internal int Rows => Documents.Length;

    internal void Write(SavedWriter writer)
    {
        writer.Number(Count);
        writer.Number(Rows);
        writer.Array<int>(Documents);
        writer.Array<int>(Ordinals);
        writer.Array<TextSpan>(Spans);
        writer.Array<int>(SpanStarts);
        writer.Texts([.. People.Select(person => person.Key)]);
        writer.Texts([.. People.Select(person => person.Name)]);
        writer.Array<int>(Speakers);
        writer.Array<int>(Ascribed);
        writer.Array<int>(Listed);
        writer.Array<int>(ListStarts);
        writer.Array<int>(About);
        writer.Texts(HeadingTexts);
        writer.Array<int>(Headings);
        writer.Array<byte>(Kinds);
        writer.Array<double>(Confidences);
        writer.Array<int>(Said);
        writer.Array<int>(Curated);
        writer.Texts(Claims);
        writer.Array<int>(TopicStarts);
        writer.Texts(Topics);
        writer.Array<byte>(IsAttributed);
    }

    /// <exception cref="InvalidDataException">Something is out of its bounds.</exception>
    internal static StatementArrays Read(SavedReader reader, int documents)
    {
        var count = reader.Number();
        var rows = reader.Number();
        if (count < 0 || rows < count) throw new InvalidDataException("there are fewer rows than statements");
        var of = reader.Numbers(rows, 0, documents);
        var ordinals = reader.Numbers(rows, 0, rows);
        var spans = reader.Array<TextSpan>();
        foreach (var span in spans)
            if (span.Start < 0 || span.End <= span.Start) throw new InvalidDataException("a span is empty");
        var spanStarts = reader.Starts((2 * rows) + 1, spans.Length);
        for (var row = 0; row < rows; row++)
            if (spanStarts[2 * row] == spanStarts[(2 * row) + 1]) throw new InvalidDataException("a passage has no span");
        var people = reader.Words().Zip(reader.Words(), (key, name) => new PersonReference(key, name)).ToArray();
        var speakers = reader.Numbers(rows, -1, people.Length);
        var ascribed = reader.Numbers(rows, -1, people.Length);
        var listed = reader.Array<int>();
        foreach (var person in listed)
            if (person < 0 || person >= people.Length) throw new InvalidDataException("a list names nobody");
        var listStarts = reader.Starts(null, listed.Length);
        var about = reader.Numbers(rows, 0, listStarts.Length - 1);
        var headingTexts = reader.Words();
        var headings = reader.Numbers(rows, -1, headingTexts.Length);
        var kinds = reader.Array<byte>(KindsOfRow * rows);
        var confidences = reader.Array<double>(rows);
        var said = reader.Numbers(2 * rows, 0, DateOnly.MaxValue.DayNumber + 1);
        var curated = reader.Array<int>();
        var claims = reader.Words();
        var topicStarts = reader.Starts(curated.Length + 1, null);
        var topics = reader.Words();
        var isAttributed = reader.Array<byte>(curated.Length);
        if (claims.Length != curated.Length || topicStarts[^1] != topics.Length) throw new InvalidDataException("the curated facts do not agree");
        return new StatementArrays
        {
            Count = count, Documents = of, Ordinals = ordinals, Spans = spans, SpanStarts = spanStarts, People = people, Speakers = speakers,
            Ascribed = ascribed, Listed = listed, ListStarts = listStarts, About = about, HeadingTexts = headingTexts, Headings = headings,
            Kinds = kinds, Confidences = confidences, Said = said, Curated = curated, Claims = claims, TopicStarts = topicStarts,
            Topics = topics, IsAttributed = isAttributed,
        };
    }
}
