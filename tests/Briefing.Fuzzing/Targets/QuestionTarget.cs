using System.Text;
using Briefing.Conversation.Replies;
using Briefing.Conversation.Turns;
using Briefing.Fuzzing.Checks;
using Briefing.Fuzzing.Inputs.Writing;
using Briefing.Knowledge.Ingestion;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search;
using Briefing.Knowledge.Storage;

namespace Briefing.Fuzzing.Targets;

/// <summary>What people write to the bot: every message gets a reply, and every quote in it stands in its document.</summary>
/// <param name="folder">Where its store is made.</param>
/// <param name="time">The clock.</param>
internal sealed class QuestionTarget(string folder, TimeProvider time) : FuzzTarget, IDisposable
{
    private const int Documents = 12;

    /// <summary>Few conversations, so that most questions follow another one.</summary>
    private const int Conversations = 5;

    /// <summary>One for each table and index that is made when it is first needed.</summary>
    private static readonly string[] FirstQuestions =
        ["Who is Ilse Brandt?", "Summarise the dam", "Timeline of the dam in March", "Where do the sources differ?", "What is new?", "Is it right that “the dam holds for another year”?", "What are the topics?"];

    private SqliteFactStore? _store;
    private BriefingBot? _bot;
    private int _asked;

    public override string Name => "question";

    public override string Ending => ".question";

    public override int Weight => 6;

    public override IReadOnlyList<string> Tokens { get; } =
    [
        "What did ", "Who said ", "Did ", "Why does ", "When did ", "How much ", "Compare ", "Summarise ", "Timeline of ", "say about ", "and ", "or ", "not ", "more", "sources", "help", "Hegseth ", "Brandt ", "Ilse Brandt ", "she ", "they ", "the harbour master ", "NATO ", "the dam ", "the ferry ", "two per cent ", "since 14 February 2025 ", "between March and ", "last week ", "in 2024 ", "before yesterday ", "according to the ", "Harbour Review ",
        "?", "!", ".", ",", "\"", "“", "”", "'", "’", "’s ", "(", ")", "[", "@", "#", "/", "\\", "*", "_", "`", "<at>Bot</at>", "<script>", "${x}", "{@a}", "- ", "\n", "\t", "\u0000", "\u202E", "\u200B", "\uFFFE", "\u0301", "É", "王", "🙂", "0", "99999999999999999999", "1e9", "%", "$", "1/0/0", "32 May 2025",
    ];

    public override IReadOnlyList<(string Open, string Close)> Nests { get; } = [("(", ")"), ("“", "”"), ("what did she say about ", "?"), ("not ", ""), ("[", "](a)")];

    public override byte[] Write(Random random)
    {
        var prose = new Prose(random);
        return Encoding.UTF8.GetBytes(random.Next(6) switch
        {
            0 => $"What did {prose.Pick(Words.People)} say about {prose.Pick(Words.Things)}?",
            1 => $"Who said that {prose.Clause()}?",
            2 => $"When did {prose.Pick(Words.People)} speak of {prose.Pick(Words.Things)} since {prose.Pick(Words.Dates)}?",
            3 => $"Compare {prose.Pick(Words.People)} and {prose.Pick(Words.People)} on {prose.Pick(Words.Things)}",
            4 => prose.Pick(["more", "and the ferry?", "What about her?", "Which sources do you have?", "hello", "1", "why?"]),
            _ => prose.Sentence(),
        });
    }

    public override void Open() => _bot ??= Made();

    public override bool Check(byte[] input, bool thorough)
    {
        Open();
        var bot = _bot!;
        var turn = new Turn($"fuzzed-{_asked++ % Conversations}", Encoding.UTF8.GetString(input), time.GetUtcNow());
        var reply = bot.RespondAsync(turn, CancellationToken.None).GetAwaiter().GetResult();
        Promise.That(!string.IsNullOrWhiteSpace(ReplyText.Render(reply)), "every message gets a reply", $"{reply.Outcome}");
        Promise.That((reply.Outcome == Outcome.Answer) == !reply.Quotes.IsEmpty, "an answer has quotes, nothing else has", $"{reply.Outcome} with {reply.Quotes.Length}");
        Promise.That(reply.Confidence is >= 0 and <= 1, "confidence is a share", $"{reply.Confidence}");
        foreach (var quote in reply.Quotes)
            Promise.That(QuoteSeal.Holds(_store!, quote.Statement, quote.Sha256, out var reason), "a quote is sealed", $"{reason}");
        return reply.Outcome != Outcome.Abstain;
    }

    public void Dispose() => _store?.Dispose();

    private BriefingBot Made()
    {
        var sources = Directory.CreateDirectory(Path.Combine(folder, "sources")).FullName;
        for (var i = 0; i < Documents; i++)
            File.WriteAllText(Path.Combine(sources, $"note-{i}{(i % 2 == 0 ? ".txt" : ".md")}"), i % 2 == 0 ? PlainPages.Write(new Random(i)) : MarkdownPages.Write(new Random(i)));
        var dialogs = Path.Combine(AppContext.BaseDirectory, "fuzzed-dialogs");
        var lexicon = SpeechLexicon.Load(dialogs);
        _store = SqliteFactStore.Open(Path.Combine(folder, "bot.db"), time, lexicon);
        new Ingestion(_store, lexicon, time).Ingest([sources], null, CancellationToken.None);
        var knowledge = new KnowledgeBase(_store, TopicSynonyms.Load(dialogs), RankingWeights.Load(dialogs));
        var bot = BriefingBot.Create(knowledge, _store, dialogs, new BotOptions("http://localhost:3978") { Report = Told }, time);
        // What is made once for all questions is not to be laid to the first that needs it.
        foreach (var question in FirstQuestions) bot.RespondAsync(new Turn("first", question, time.GetUtcNow()), CancellationToken.None).GetAwaiter().GetResult();
        return bot;
    }

    /// <summary>The bot answers also when something fails, and tells of it: here that is a fault.</summary>
    private static void Told(BotEvent told)
    {
        if (told.Cause is { } fault) throw new Running.BrokenPromiseException("no question fails", fault.ToString());
    }
}
