using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search;
using Briefing.Knowledge.Search.Index;
using Briefing.Knowledge.Search.Scoring;

namespace Briefing.Tests.Knowledge.Search.Index;

/// <summary>Whatever is left out on the way, the candidates are those that adding up everything gives.</summary>
public sealed class CandidateGatheringTests
{
    private static readonly string[] Words =
        ["harbour", "ferry", "council", "budget", "bridge", "lock", "mayor", "grain", "storm", "pilot", "anchor", "expansion", "expand", "decision", "decide", "quay"];

    private static readonly PersonReference[] People = [SampleStore.Mayor, SampleStore.Engineer, new("ada-lund", "Ada Lund")];

    private static readonly TopicSynonyms Synonyms = TopicSynonyms.Parse("topics.yaml", """
        groups:
          - {name: boats, words: [ferry, pilot boat], related: [anchor], weight: 0.8}
          - {name: floods, words: [storm, high water], unless: [storm anchor]}
        """);

    [Fact]
    public void Gather_AnyStoreAndRequest_GivesWhatAddingUpEverythingGives()
    {
        for (var seed = 1; seed <= 60; seed++)
        {
            var random = new Random(seed);
            var table = StatementTable.Of(Store(random, random.Next(1, 900)).Snapshot());
            for (var asked = 0; asked < 6; asked++)
            {
                var request = Request(random, table);
                var question = Read(request, table);
                var filter = new StatementFilter(table, request);
                var scratch = SearchScratch.Take(table.Statements.Length, table.Sections.Count);

                var found = new CandidateGathering(table, question, filter, scratch).Gather();

                var expected = Exhaustive(table, question, filter);
                if (expected.Length > 0) found.ShouldBe(expected, $"seed {seed}, request {asked}: {request}");
                else found.ShouldAllBe(statement => filter.Allows(statement));
                Enumerable.Range(0, table.Statements.Length).Where(scratch.HoldsNothing).ShouldAllBe(statement => !Meets(table, question, statement), $"seed {seed}, request {asked}");
            }
        }
    }

    private static bool Meets(StatementTable table, Question question, int statement)
    {
        var match = new SentenceMatch();
        match.Fill(question, table.Sentences[statement], table.Sentences.Lexicon);
        return match.Hits.Count > 0;
    }

    private static int[] Exhaustive(StatementTable table, Question question, StatementFilter filter)
    {
        var own = Enumerable.Range(0, table.Statements.Length).Select(statement => Own(table, question, statement)).ToArray();
        var sums = new List<(float Sum, int Statement)>();
        for (var i = 0; i < own.Length; i++)
        {
            var sum = own[i];
            for (var t = i + 1; t < own.Length; t++) if (table.Before[t] == i) sum += CandidateGathering.NeighbourShare * own[t];
            for (var t = i - 1; t >= 0; t--) if (table.After[t] == i) sum += CandidateGathering.NeighbourShare * own[t];
            if (sum == 0 || !filter.Allows(i)) continue;
            var share = TopicCoverage.Share(question, table.Sections.Heading(table.SectionOf[i]));
            sums.Add((sum + CandidateGathering.HeadingShare * (float)(share * question.TotalWeight), i));
        }

        return [.. sums.OrderByDescending(pair => pair.Sum).ThenBy(pair => pair.Statement).Take(CandidateGathering.MostRanked).Select(pair => pair.Statement).Order()];
    }

    private static float Own(StatementTable table, Question question, int statement)
    {
        var sum = 0f;
        foreach (var (stem, matches) in question.ByStem) Add(stem, Weight(matches, 1));
        foreach (var (stem, matches) in question.Phrases)
            foreach (var phrase in matches.Where(phrase => !phrase.IsExclusion)) Add(stem, Weight(phrase.Matches, 1f / phrase.Stems.Length));
        foreach (var (root, matches) in question.ByRoot)
            foreach (var stem in table.StemsOfRoot(root))
                if (!question.ByStem.ContainsKey(stem)) Add(stem, Weight(matches, 1));
        return sum;

        void Add(int stem, float weight)
        {
            var frequency = 0;
            foreach (var token in table.Sentences[statement]) if (table.Sentences.Lexicon[token.Word].Stem == stem) frequency++;
            if (frequency > 0 && weight > 0) sum += weight * (byte)frequency * (Bm25.K1 + 1) / ((byte)frequency + Bm25.Norm(table.Sentences[statement].Length, table.AverageLength));
        }

        float Weight(IEnumerable<TermMatch> matches, float share) => matches.Aggregate(0f, (most, match) => Math.Max(most, (float)question.Terms[match.Term].Weight * match.Strength * share));
    }

    private static Question Read(SearchRequest request, StatementTable table)
    {
        var reader = new QuestionReader(table.Sentences.Lexicon, Synonyms);
        reader.Add(request.Topic, 1, isQuestion: false);
        reader.Add(request.Question, 0.35, isQuestion: true);
        var question = reader.Read(request.Kind);
        foreach (var term in question.Terms) term.Rarity = Rarity.Of(table.Postings.Count(term.Stem), table.Statements.Length);
        return question;
    }

    private static SearchRequest Request(Random random, StatementTable table)
    {
        var topic = string.Join(' ', Enumerable.Range(0, random.Next(0, 4)).Select(_ => Word(random)));
        var request = new SearchRequest { Topic = topic, Question = $"What of {topic} and {Word(random)} or high water?" };
        if (random.Next(3) == 0) request = request with { Speakers = [.. People.Take(random.Next(1, 3)).Select(person => person.Key)] };
        if (random.Next(4) == 0) request = request with { Documents = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => table.Documents[random.Next(table.Documents.Length)].Metadata.Id), "nowhere"] };
        if (random.Next(4) == 0) request = request with { From = new DateOnly(2024, random.Next(1, 12), 1) };
        if (random.Next(4) == 0) request = request with { To = new DateOnly(2024, random.Next(1, 12), 28) };
        if (random.Next(5) == 0) request = request with { Polarity = Polarity.Denied };
        if (random.Next(5) == 0) request = request with { Modalities = [Modality.Said, Modality.Implied] };
        return request;
    }

    private static SampleStore Store(Random random, int statements)
    {
        var store = new SampleStore();
        for (var made = 0; made < statements;)
        {
            store.Document($"paper-{made}", Text(random), random.Next(5) == 0 ? null : $"2024-{random.Next(1, 13):00}-{random.Next(1, 29):00}");
            string? heading = null;
            for (var left = random.Next(1, 40); left > 0 && made < statements; left--)
            {
                if (random.Next(6) == 0) heading = random.Next(3) == 0 ? null : Text(random);
                var (text, of) = (Text(random) + ".", heading);
                // A sentence with several speakers makes as many statements.
                for (var same = random.Next(4) == 0 ? random.Next(2, 5) : 1; same > 0; same--, made++) store.Add(text, statement => Told(random, statement) with { Heading = of });
            }
        }

        return store;
    }

    private static Statement Told(Random random, Statement statement)
    {
        statement = statement with
        {
            Block = random.Next(12) == 0 ? BlockKind.Note : BlockKind.Paragraph,
            Polarity = random.Next(4) == 0 ? Polarity.Denied : Polarity.Affirmed,
            Claim = random.Next(30) == 0 ? Text(random) : null,
        };
        var person = People[random.Next(People.Length)];
        return random.Next(4) switch
        {
            0 => statement with { About = [person] },
            1 => statement with { Speaker = person, Mode = SpeechMode.Indirect },
            2 => statement with { AscribedTo = person, About = [person], Modality = Modality.Implied },
            _ => statement,
        };
    }

    private static string Text(Random random) => string.Join(' ', Enumerable.Range(0, random.Next(1, 12)).Select(_ => random.Next(8) == 0 ? "high water" : Word(random)));

    /// <summary>The first words of the list are the most common.</summary>
    private static string Word(Random random) => Words[(int)(random.NextDouble() * random.NextDouble() * Words.Length)];
}
