using Briefing.Knowledge.Search.Learning;

namespace Briefing.Tests.Knowledge.Search.Learning;

public sealed class CommonWordCountTests
{
    [Fact]
    public void Of_Sentences_CountsEachStemOnceASentenceInTenThousand()
    {
        var counts = CommonWordCount.Of(["The ferry sails and the ferries sail.", "A ferry waits.", "Nothing moves.", "It is 1999."], least: 5000);

        counts.ShouldBe([("ferri", 5000)]);
    }

    [Fact]
    public void Of_NoSentence_IsEmpty() => CommonWordCount.Of([], least: 1).ShouldBeEmpty();
}
