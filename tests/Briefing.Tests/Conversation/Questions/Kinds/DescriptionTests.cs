using Briefing.Conversation.Questions.Kinds;
using Briefing.Knowledge.Quotations;

namespace Briefing.Tests.Conversation.Questions.Kinds;

public sealed class DescriptionTests
{
    private static readonly Description Description = new(PersonNouns.Load(DialogsFolder()));

    [Theory]
    [InlineData("Ruben Falk, a pilot on the island, waited.")]
    [InlineData("Harbour minister Ruben Falk waited.")]
    [InlineData("Falk is the pilot of the ferry.")]
    [InlineData("“We wait,” said Ruben Falk, who ran the pilot station for ten years.", 0.75)]
    [InlineData("Ruben Falk, 68, the mayor's close friend since school, came by ferry.")]
    [InlineData("Ruben Falk, 44, known online as “Kelp”, was fined.", 0.7)]
    [InlineData("“It rains,” said Ruben Falk, executive director of Dry Quays.")]
    [InlineData("The trawler captain Ruben T. Falk wrote a letter.")]
    [InlineData("The island's last lamplighter and former teacher, Ruben Falk, waved.")]
    [InlineData("Falk was then a student in Norrvik.")]
    [InlineData("Ruben Falk (chair of the ferry board) left early.")]
    [InlineData("Assistant Harbour Attorney Ruben Falk objected.")]
    public void Fit_SentenceThatSaysWhoSomebodyIs_IsHigh(string text, double least = 0.8) => Description.Fit(text, "Falk").ShouldBeGreaterThanOrEqualTo(least);

    [Theory]
    [InlineData("Ruben Falk, who said the ferry was late, waited.")]
    [InlineData("Ruben Falk, who has also warned of ice, waited.")]
    [InlineData("The ferry took Falk across.")]
    [InlineData("The Falkland route is closed.")]
    [InlineData("Mr Falk, in a letter, asked for salt.")]
    [InlineData("On Monday, Falk waved.")]
    [InlineData("Falk, and with him the pilots, waved.")]
    public void Fit_SentenceThatDoesNot_IsZero(string text) => Description.Fit(text, "Falk").ShouldBe(0);

    private static string DialogsFolder()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "dialogs", "people.yaml"))) folder = Path.GetDirectoryName(folder)!;
        return Path.Combine(folder, "dialogs");
    }
}
