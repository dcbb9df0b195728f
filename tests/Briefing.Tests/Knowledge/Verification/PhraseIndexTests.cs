using Briefing.Knowledge.Verification;
using Briefing.Tests.Knowledge.Search;

namespace Briefing.Tests.Knowledge.Verification;

public sealed class PhraseIndexTests
{
    private static readonly string[] Words = ["anchor", "buoy", "crane", "dock", "eel", "foghorn", "gull", "hawser", "islet", "jetty", "keel", "lamp"];

    [Fact]
    public void Find_AnyRunOfFiveWords_LeadsToItsStatement()
    {
        var random = new Random(7);
        var texts = Enumerable.Range(0, 60).Select(_ => string.Join(' ', Enumerable.Range(0, random.Next(5, 25)).Select(_ => Words[random.Next(Words.Length)]))).ToArray();
        var store = new SampleStore();
        for (var i = 0; i < texts.Length; i++) store.Document($"note-{i}").Narrates(texts[i]);
        var index = PhraseIndex.Build(store.Snapshot());

        for (var i = 0; i < texts.Length; i++)
        {
            var words = texts[i].Split(' ');
            for (var at = 0; at + 5 <= words.Length; at++)
                index.Find(string.Join(' ', words[at..(at + 5)])).Keys.ShouldContain(i, texts[i]);
        }
    }

    [Fact]
    public void Build_EmptyStore_FindsNothing() => PhraseIndex.Build(new SampleStore().Document("empty").Snapshot()).Find("a run of words").ShouldBeEmpty();
}
