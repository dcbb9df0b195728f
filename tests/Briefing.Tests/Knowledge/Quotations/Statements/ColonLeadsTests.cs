namespace Briefing.Tests.Knowledge.Quotations.Statements;

public sealed class ColonLeadsTests
{
    [Theory]
    [InlineData("Secretary of Ports and Inland Waters Ilse Vandam (C-Port Ann): “The gates leak, and we shall mend them.”")]
    [InlineData("Channel Six reporter Ilse Vandam: “The gates leak, and nobody mends them.”")]
    [InlineData("The Tidewater Courier’s Ilse Vandam: “The gates leak, and nobody mends them.”")]
    [InlineData("Port Ann University Professor of Hydraulics & Public Works Ilse Vandam: “The gates leak, and nobody mends them.”")]
    [InlineData("Harbour Minister Ilse Vandam answered her critics with the figures: “Nine gates leak, and we shall mend them all before the winter.”")]
    [InlineData("As Minister Ilse Vandam described it in 2019: “Nine gates leak, and nobody mends them.”")]
    [InlineData("The report was dismissed by Harbour Minister Ilse Vandam: “It counts the gates that were mended long ago.”")]
    [InlineData("FACT: Harbour Minister Ilse Vandam settled the matter in parliament: “Nine gates leak, and we shall mend them all before the winter.”")]
    public void AQuotation_BehindAColon_IsWhoseTheLeadSays(string text) =>
        Sample.Analyse(text).Statements.ShouldAllBe(statement => statement.Speaker != null && statement.Speaker.Name == "Ilse Vandam");

    [Theory]
    [InlineData("Bottom Line: “The gates leak, and nobody mends them.”")]
    [InlineData("PROMISE MADE: “We will mend all gates before the winter comes.”")]
    [InlineData("$240,000: “A study of the gates and of the tides that wear them out”")]
    [InlineData("Harbour Minister Ilse Vandam unveiled a plaque: “To the pilots who did not come back from the storm of that long winter.”")]
    [InlineData("Harbour Minister Ilse Vandam held up a letter from Tom Okoro: “The gates leak, and nobody mends them in this town any more.”")]
    [InlineData("Harbour Minister Ilse Vandam launched a new boat: “Patience”.")]
    [InlineData("Harbour Minister Ilse Vandam has never denied the story: “The gates leak, and nobody mends them in this town any more.”")]
    [InlineData("The crews sang Tom Okoro’s song about the gates: “The gates leak, and nobody mends them in this town any more.”")]
    public void AQuotation_BehindAColon_IsNobodysWhereTheLeadDoesNotSay(string text) =>
        Sample.Analyse(text).Statements.ShouldAllBe(statement => statement.Speaker == null);
}
