using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage;

namespace Briefing.Host.Measuring.Invented;

/// <summary>
/// Documents for measuring, always the same for a seed; document n does not depend on how many there are. They are Markdown
/// that the program's reader reads; who says what is known from their making, so that a million statements take minutes and
/// not hours. Their lengths are log-normal about thirty sentences, some under ten, some over a hundred, in paragraphs of four
/// and sections of about eleven; most paragraphs have a speaker of their own, and the documents spread over six years.
/// </summary>
internal sealed class InventedDocuments
{
    private const int Themes = 2_000;
    private const int ThemeWords = 40;
    private static readonly string[] Outlets = ["Tidewater Courier", "Harbour News", "Coastal Review", "Institute for Island Studies", "Lowmarsh Gazette"];
    private static readonly DateTimeOffset Written = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);
    private readonly int _seed;
    private readonly InventedWords _words;
    private readonly InventedSpeakers _speakers;
    private readonly InventedSentences _sentences;
    private readonly string[][] _themes;

    internal InventedDocuments(int seed)
    {
        _seed = seed;
        _words = new InventedWords(seed);
        _speakers = new InventedSpeakers(_words, seed);
        _sentences = new InventedSentences(_words, _speakers);
        var random = new Random(seed);
        _themes = [.. Enumerable.Range(0, Themes).Select(_ => Enumerable.Range(0, ThemeWords).Select(_ => _words[200 + random.Next(20_000)]).ToArray())];
    }

    /// <summary>Document <paramref name="n"/>, read and ready to be stored.</summary>
    /// <param name="folder">The folder that it is said to lie in; nothing is written there.</param>
    /// <param name="n">Its number.</param>
    internal DocumentIntake Make(string folder, int n)
    {
        var random = new Random(Mix(n));
        var (text, sentences) = Write(random);
        var bytes = Encoding.UTF8.GetBytes(text);
        var name = string.Create(CultureInfo.InvariantCulture, $"invented-{n:0000000}.md");
        var capture = Capture.Of(name, bytes);
        var document = DocumentReader.Read(capture, SourcesFile.None);
        var statements = Statements(document, sentences);
        var people = statements.Select(statement => (Person: statement.Speaker, IsQuoted: true))
            .Concat(statements.SelectMany(statement => statement.About).Select(person => (Person: (PersonReference?)person, IsQuoted: false)))
            .Where(named => named.Person is not null).GroupBy(named => named.Person!)
            .Select(named => new KnownPerson(named.Key, [named.Key.Name[(named.Key.Name.IndexOf(' ', StringComparison.Ordinal) + 1)..]], named.Any(one => one.IsQuoted)) { Kind = EntityKind.Person });
        return new DocumentIntake(new SourceFile(folder, name, bytes.Length, Written), capture, document, "invented", [], statements, [.. people]);
    }

    private (string Text, Dictionary<string, InventedSentence> Sentences) Write(Random random)
    {
        var theme = _themes[random.Next(_themes.Length)];
        var sentences = new Dictionary<string, InventedSentence>(StringComparer.Ordinal);
        var day = new DateOnly(2020, 1, 1).AddDays(random.Next(2190)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var title = Heading(random, theme);
        var text = new StringBuilder($"---\ntitle: {title}\ndate: {day}\npublisher: {Outlets[random.Next(Outlets.Length)]}\n---\n\n# {title}\n");
        var length = Math.Clamp((int)Math.Exp(Math.Log(30) + 0.8 * InventedSentences.Normal(random)), 3, 400);
        PersonReference? speaking = null;
        for (var i = 0; i < length; i++)
        {
            if (i > 0 && i % 11 == 0) text.Append("\n\n## ").Append(Heading(random, theme));
            if (i % 4 == 0 || i % 11 == 0) text.Append("\n\n");
            else text.Append(' ');
            if (i % 4 == 0) speaking = random.Next(10) == 0 ? null : _speakers.Draw(random);
            var sentence = _sentences.Make(random, theme, speaking);
            sentences[sentence.Text] = sentence;
            text.Append(sentence.Text);
        }

        return (text.Append('\n').ToString(), sentences);
    }

    private string Heading(Random random, string[] theme) =>
        $"{InventedSpeakers.Capital(theme[random.Next(theme.Length)])} and {theme[random.Next(theme.Length)]} of {_words.Content(random)}";

    private static ImmutableArray<Statement> Statements(ReadDocument document, Dictionary<string, InventedSentence> sentences)
    {
        var statements = ImmutableArray.CreateBuilder<Statement>();
        string? heading = null;
        foreach (var block in document.Blocks)
        {
            foreach (var passage in block.Sentences.Select(sentence => sentence.Passage))
            {
                var invented = sentences.GetValueOrDefault(passage.Text);
                statements.Add(new Statement
                {
                    DocumentId = document.Metadata.Id,
                    Ordinal = statements.Count,
                    Passage = passage,
                    Content = invented is { Speaker: not null } ? Passage.Cut(document.Text.Value, new TextSpan(passage.Start + invented.ContentStart, passage.Start + invented.ContentEnd)) : passage,
                    Speaker = invented?.Speaker,
                    Mode = invented?.Mode ?? SpeechMode.Narration,
                    Resolution = invented?.Speaker is null ? null : new Resolution(ResolutionKind.FullName, 1),
                    About = invented?.About ?? [],
                    Block = block.Kind,
                    Heading = heading,
                });
            }

            if (block.Kind == BlockKind.Heading) heading = block.Flow.Text;
        }

        return statements.ToImmutable();
    }

    /// <summary>Mixes seed and number, so that neighbours have nothing in common (the finalizer of MurmurHash3).</summary>
    private int Mix(int n)
    {
        var hash = unchecked(((uint)_seed * 0x9E3779B9) + (uint)n);
        hash = unchecked((hash ^ (hash >> 16)) * 0x85EBCA6B);
        hash = unchecked((hash ^ (hash >> 13)) * 0xC2B2AE35);
        return (int)(hash ^ (hash >> 16));
    }
}
