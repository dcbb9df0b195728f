using Briefing.Conversation.Questions;
using Briefing.Conversation.Questions.Evidence;
using Briefing.Conversation.Turns;
using Briefing.Conversation.Understanding;
using Briefing.Conversation.Understanding.Lu;
using Briefing.Evaluation.Running;
using Briefing.Evaluation.Scoring;
using Briefing.Knowledge.Ingestion;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search;
using Briefing.Knowledge.Storage;

using Understood = Briefing.Conversation.Understanding.Intents;

namespace Briefing.Evaluation.Answering;

/// <summary>One statement that was judged for a question, and whether it is a right answer.</summary>
internal sealed record JudgedStatement(Candidate Candidate, bool IsRight, string Around = "");

/// <summary>A question of a set with all that was judged for it.</summary>
internal sealed record AnswerExample(string Set, Scoring.Question Asked, string Intent, bool HasSpeaker, IReadOnlyList<JudgedStatement> Statements, string Topic = "")
{
    internal bool IsUnanswerable => Asked.Kind == Verdict.Unanswerable;
}

/// <summary>Asks the first turns of question sets and keeps what was measured of every statement, to learn the weights of answering from.</summary>
internal static class AnswerExamples
{
    private static readonly DateOnly Today = new(2026, 1, 15);
    private static readonly string[] InNoOrder = ["compare", "timeline", "summary", "sources"];

    internal static IEnumerable<AnswerExample> Of(string set, string folder, IEnumerable<Scoring.Question> questions)
    {
        var scratch = Directory.CreateTempSubdirectory("briefing-examples-");
        try
        {
            var dialogs = Path.Combine(AppContext.BaseDirectory, "dialogs");
            var lexicon = SpeechLexicon.Load(dialogs);
            using var store = SqliteFactStore.Open(Path.Combine(scratch.FullName, "store.db"), TimeProvider.System, lexicon);
            new Ingestion(store, lexicon, TimeProvider.System).Ingest([folder], null, CancellationToken.None);
            var view = new StoreView(new KnowledgeBase(store, TopicSynonyms.Load(dialogs), RankingWeights.Load(dialogs)).Current);
            var recognizer = new Recognizer(LuFile.Load(dialogs));
            var evidence = new EvidenceSearch(view, AnsweringWeights.Load(dialogs), Today);
            foreach (var asked in questions.Where(question => !InNoOrder.Contains(question.Kind)))
            {
                var question = new QuestionReader(view.Lexicon).Read(recognizer.Recognize(asked.Text, view.Lexicon, Today));
                if (question.UnknownSpeaker is not null || question.Intent is Understood.WhoIs or Understood.Sources or Understood.None) continue;
                var judged = evidence.Judged(question, question.Intent == Understood.WhoSaid);
                yield return new AnswerExample(set, asked, question.Intent, !question.Speakers.IsEmpty, [.. judged.Select(candidate => new JudgedStatement(candidate, IsRight(candidate, asked), Around(view, candidate)))], question.Topic);
            }
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private static string Around(StoreView view, Candidate candidate)
    {
        var text = "";
        var before = view.Before(candidate.Statement);
        for (var i = 0; i < 3 && before is not null; i++, before = view.Before(before)) text = before.Passage.Text + " | " + text;
        return $"{candidate.Source.Title} # {candidate.Statement.Heading} # {text}";
    }

    private static bool IsRight(Candidate candidate, ExpectedTurn turn)
    {
        var text = Plain.ForFragments(candidate.Statement.Passage.Text);
        if (!turn.Gold.Any(gold => text.Contains(Plain.ForFragments(gold), StringComparison.Ordinal))) return false;
        if (turn.Source is { } source && !Path.GetFileName(candidate.Source.File).StartsWith(source, StringComparison.Ordinal)) return false;
        return turn.Speaker is not { } speaker || (candidate.Statement.Speaker is { } person
            ? Plain.ForFragments(person.Name).Contains(Plain.ForFragments(speaker), StringComparison.Ordinal)
            : candidate.Statement.About.Any(about => Plain.ForFragments(about.Name).Contains(Plain.ForFragments(speaker), StringComparison.Ordinal)));
    }
}
