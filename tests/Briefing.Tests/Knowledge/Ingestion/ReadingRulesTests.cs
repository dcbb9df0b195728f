using Briefing.Knowledge.Ingestion;
using Briefing.Tests.Knowledge.Quotations;

namespace Briefing.Tests.Knowledge.Ingestion;

public sealed class ReadingRulesTests
{
    private static readonly Guid Module = new("5f0d8f4e-2f30-4b7e-9d3f-3a1b5c7d9e0f");

    [Fact]
    public void Fingerprint_OfTheSameCodeAndLexicon_IsTheSame() =>
        new ReadingRules(Sample.Lexicon).Fingerprint.ShouldBe(
            ReadingRules.FingerprintOf(typeof(ReadingRules).Module.ModuleVersionId, Sample.Lexicon.Fingerprint));

    [Fact]
    public void Fingerprint_OfOtherCodeOrAnotherLexicon_IsAnother()
    {
        var fingerprint = ReadingRules.FingerprintOf(Module, "a");

        ReadingRules.FingerprintOf(new Guid("6f0d8f4e-2f30-4b7e-9d3f-3a1b5c7d9e0f"), "a").ShouldNotBe(fingerprint);
        ReadingRules.FingerprintOf(Module, "b").ShouldNotBe(fingerprint);
        ReadingRules.FingerprintOf(Module, "a").ShouldBe(fingerprint);
        fingerprint.Length.ShouldBe(16);
    }
}
