using Briefing.Knowledge.Search.Learning.Relatedness;

namespace Briefing.Tests.Knowledge.Search.Learning.Relatedness;

public sealed class RelatedWordsLearnerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("related-words").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Two words of one sense, their opposite, and a word that shares a sense with the first but none of its company.</summary>
    [Theory]
    [InlineData("vectors.txt", "skiff 1 0.1 0\ndinghy 0.9 0.2 0\nliner 0.9 0.1 0\nglove 0 0 1\n")]
    [InlineData("vectors.json", """{"dimensions":3,"words":["skiff"],"vectors":{"skiff":[1,0.1,0,9,0],"dinghy":[0.9,0.2,0,9,1],"liner":[0.9,0.1,0,9,2],"glove":[0,0,1,9,3]}}""")]
    public void Learn_SensesAndCompany_KeepsWhatBothAgreeOn(string file, string vectors)
    {
        WriteLexicon();
        var path = Path.Combine(_folder, file);
        File.WriteAllText(path, vectors);

        var lines = RelatedWordsLearner.Learn(_folder, path);

        lines.ShouldBe(["dinghi skiff 85", "skiff dinghi 85"]);
    }

    [Fact]
    public void Learn_FileWithoutVectors_SaysSo()
    {
        WriteLexicon();
        var path = Path.Combine(_folder, "empty.json");
        File.WriteAllText(path, "{}");

        Should.Throw<InvalidDataException>(() => RelatedWordsLearner.Learn(_folder, path)).Message.ShouldContain("no word vectors");
    }

    private void WriteLexicon()
    {
        foreach (var part in new[] { "verb", "adj", "adv" })
        {
            File.WriteAllText(Path.Combine(_folder, "data." + part), "  1 a licence\n");
            File.WriteAllText(Path.Combine(_folder, "index." + part), "  1 a licence\n");
        }

        File.WriteAllText(Path.Combine(_folder, "data.noun"),
            """
            00000010 06 n 02 skiff 0 dinghy 0 001 ! 00000030 n 0101 | a small boat
            00000020 06 n 02 skiff 1 glove 0 000 | an invented sense
            00000030 06 n 01 liner 0 001 ! 00000010 n 0101 | a large ship

            """.ReplaceLineEndings("\n"));
        File.WriteAllText(Path.Combine(_folder, "index.noun"),
            """
            dinghy n 1 0 1 0 00000010  
            glove n 1 0 1 0 00000020  
            liner n 1 1 ! 1 0 00000030  
            skiff n 2 1 ! 2 0 00000010 00000020  

            """.ReplaceLineEndings("\n"));
    }
}
