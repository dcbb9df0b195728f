namespace Briefing.Tests.Knowledge.Quotations.Statements;

public sealed class AnnouncedWordsTests
{
    private const string Quoted = "\n\n“The gates are a hundred years old.\n\n“We have asked for new ones every year.”\n\nThe council meets in May.";

    [Theory]
    [InlineData("Ilse Vandam said, “I am glad to be here.”\n\nTranscript as follows:")]
    [InlineData("Ilse Vandam (Port Ann), said, “I am glad to be here.”\n\nA partial transcript of the remarks follows:")]
    [InlineData("Ilse Vandam said she was glad to be here.\n\nHere is the statement in full:")]
    [InlineData("Tom Okoro met the crews.\n\nIlse Vandam’s full statement follows:")]
    public void Words_ThatALineHandsOver_AreTheirsWhomItOrTheLastQuotationNames(string lead) =>
        Sample.Analyse(lead + Quoted).Statements[^3..].Select(statement => statement.Speaker?.Name).ShouldBe(["Ilse Vandam", "Ilse Vandam", null]);

    [Theory]
    [InlineData("Ilse Vandam said she was glad, and Tom Okoro said he was not.\n\nTranscript as follows:")]
    [InlineData("Ilse Vandam met Tom Okoro.\n\nThe statement follows:")]
    [InlineData("Ilse Vandam said she was glad.\n\nThe crews had a list of their own:")]
    [InlineData("Ilse Vandam said she was glad.\n\nTom Okoro published the text:")]
    public void Words_ThatMayBeAnothers_AreNobodys(string lead) =>
        Sample.Analyse(lead + Quoted).Statements[^3..].ShouldAllBe(statement => statement.Speaker == null);
}
