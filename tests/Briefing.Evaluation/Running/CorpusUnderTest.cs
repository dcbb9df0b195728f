using System.Text;
using Briefing.Conversation;
using Briefing.Conversation.Questions;
using Briefing.Conversation.Turns;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Evaluation.Scoring;
using Briefing.Knowledge.Ingestion;
using Question = Briefing.Evaluation.Scoring.Question;

namespace Briefing.Evaluation.Running;

/// <summary>A folder of documents, read into a store of its own, with the bot that answers from it.</summary>
internal sealed class CorpusUnderTest : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 1, 15, 9, 0, 0, TimeSpan.Zero);

    private readonly string _documents;
    private readonly ReadDocuments _read;
    private readonly BriefingBot _bot;
    private readonly Dictionary<string, string?> _texts = new(StringComparer.Ordinal);

    /// <param name="documents">The folder of documents.</param>
    /// <param name="publicUrl">The address that links begin with.</param>
    internal CorpusUnderTest(string documents, Uri publicUrl)
    {
        _documents = documents;
        _read = new ReadDocuments(documents);
        _bot = BriefingBot.Create(_read.Knowledge, _read.Store, ReadDocuments.Dialogs, new BotOptions(publicUrl.GetLeftPart(UriPartial.Authority)), TimeProvider.System);
    }

    /// <summary>What reading the documents gave.</summary>
    internal IngestReport Report => _read.Report;

    internal string StorePath => _read.StorePath;

    /// <summary>The people, sources and words of the documents.</summary>
    internal StoreLexicon Lexicon => new StoreView(_read.Knowledge.Current).Lexicon;

    /// <summary>Asks every turn of a set, each question in a conversation of its own, and judges the replies.</summary>
    /// <param name="questions">The set.</param>
    /// <param name="run">Keeps the conversations apart from those in which the same questions were asked before.</param>
    internal async Task<IReadOnlyList<Verdict>> AskAsync(IEnumerable<Question> questions, string run = "evaluation")
    {
        var judge = new Judge(new QuoteRules(CapturedText));
        var verdicts = new List<Verdict>();
        foreach (var question in questions)
        {
            var number = 0;
            foreach (var turn in question.Then.Prepend(question))
            {
                var reply = await _bot.RespondAsync(new Turn($"{run}/{question.Id}", turn.Text, Now), CancellationToken.None);
                verdicts.Add(judge.Of(question, number++, turn, reply));
            }
        }

        return verdicts;
    }

    public void Dispose() => _read.Dispose();

    /// <summary>The text of the file itself, not of the store, so that a fault of the store cannot hide.</summary>
    private string? CapturedText(Quote quote)
    {
        if (_texts.TryGetValue(quote.Source.File, out var known)) return known;
        var path = Path.Combine(_documents, quote.Source.File);
        return _texts[quote.Source.File] = File.Exists(path) ? File.ReadAllText(path, Encoding.UTF8) : null;
    }
}
