using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Quotations.Lexicon;

namespace Briefing.Tests.Knowledge.Quotations;

public sealed class SpeechLexiconTests
{
    [Theory]
    [InlineData("modality: maybe", "must be one of said, may-have-said, implied, predicted, hypothetical, asked, not-said")]
    [InlineData("polarity: no", "must be one of affirmed, denied, asked")]
    public void CueLexicon_WithAModalityThatIsNotKnown_NamesThoseThatAre(string field, string fault) =>
        Should.Throw<LexiconException>(() => CueLexicon.Read(YamlFile.Parse("cues.yaml", $"verbs:\n  - {{ verb: say, takes: [that], {field} }}")))
            .Message.ShouldContain(fault);

    [Theory]
    [InlineData("vow", "vows", "vowed", "vowing")]
    [InlineData("deny", "denies", "denied", "denying")]
    [InlineData("urge", "urges", "urged", "urging")]
    [InlineData("stress", "stresses", "stressed", "stressing")]
    [InlineData("agree", "agrees", "agreed", "agreeing")]
    [InlineData("warn", "warns", "warned", "warning")]
    public void Inflection_OfRegularVerb_IsMadeByRule(string verb, string third, string past, string ing)
    {
        Inflection.Third(verb).ShouldBe(third);
        Inflection.Past(verb).ShouldBe(past);
        Inflection.Ing(verb).ShouldBe(ing);
    }

    [Fact]
    public void Load_OfTheShippedFolder_KnowsIrregularFormsAndParticles()
    {
        var verbs = Sample.Lexicon.Cues.Verbs;

        verbs["wrote"].ShouldContain(form => form.Verb.Lemma == "write" && form.Forms == VerbForms.Past);
        verbs["written"].ShouldContain(form => form.Forms == VerbForms.Participle);
        verbs["called"].Select(form => form.Verb.Particles.Length).ShouldBeInOrder(SortDirection.Descending, "the reading with most words is tried first");
    }

    [Fact]
    public void Load_WithoutFile_NamesIt()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;

        var fault = Should.Throw<LexiconException>(() => SpeechLexicon.Load(folder));

        fault.Message.ShouldContain("cues.yaml");
        fault.Message.ShouldContain("missing");
    }

    [Theory]
    [InlineData("verbs:\n  - { verb: say, takes: [that] }\n  - { verb: hum, takes: [tune] }\n", 3, "tune")]
    [InlineData("verbs:\n  - { verb: say, takes: [that] }\n  - { takes: [that] }\n", 3, "verb")]
    [InlineData("verbs:\n  - { verb: say, takes: [that], fast: yes }\n", 2, "fast")]
    [InlineData("verbs:\n  - { verb: say, takes: [that], firm: perhaps }\n", 2, "firm")]
    [InlineData("verbs:\n  - { verb: say, takes: [that] }\n  - }\n", 3, "YAML")]
    [InlineData("verbs: []\n", 1, "no verb")]
    public void Cues_WithAFault_NameFileAndLine(string text, int line, string word)
    {
        var fault = Should.Throw<LexiconException>(() => CueLexicon.Read(YamlFile.Parse("cues.yaml", text)));

        fault.File.ShouldBe("cues.yaml");
        fault.Line.ShouldBe(line);
        fault.Message.ShouldStartWith($"cues.yaml({line}):");
        fault.Message.ShouldContain(word);
    }

    [Theory]
    [InlineData("people:\n  - { name: Ann Roe, pronoun: it }\n", 2, "pronoun")]
    [InlineData("people:\n  - { name: Ann Roe }\n  - { name: Ann Roe }\n", 3, "twice")]
    [InlineData("people:\n  - { name: Ann Roe, offices: [{ office: Mayor, from: 3 June }] }\n", 2, "not a date")]
    [InlineData("people:\n  - { name: Ann Roe, offices: [{ office: Mayor, from: 2024-01-02, to: 2023-01-01 }] }\n", 2, "before it begins")]
    [InlineData("persons:\n  - { name: Ann Roe }\n", 1, "persons")]
    public void People_WithAFault_NameFileAndLine(string text, int line, string word)
    {
        var fault = Should.Throw<LexiconException>(() => PeopleLexicon.Read(YamlFile.Parse("people.yaml", text)));

        fault.Line.ShouldBe(line);
        fault.Message.ShouldContain(word);
    }

    [Fact]
    public void Term_OnTheDayOfAHandover_IsTheSuccessors()
    {
        var office = new Office("Mayor", []);
        var day = new DateOnly(2024, 5, 1);

        new Term(office, null, day).Holds(day).ShouldBeFalse();
        new Term(office, day, null).Holds(day).ShouldBeTrue();
    }

    [Theory]
    [InlineData("Pete Hegseth", "pete-hegseth")]
    [InlineData("Viktor Orbán", "viktor-orban")]
    [InlineData("Siobhán O'Grady", "siobhan-ogrady")]
    [InlineData("\uD800", "unnamed")]
    public void PersonKey_OfAName_IsPlainLetters(string name, string key) => PersonKey.Of(name).ShouldBe(key);
}
