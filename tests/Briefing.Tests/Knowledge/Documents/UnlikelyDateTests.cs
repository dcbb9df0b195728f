using Briefing.Knowledge.Documents;

namespace Briefing.Tests.Knowledge.Documents;

public sealed class UnlikelyDateTests
{
    [Theory]
    [InlineData("---\ntitle: Ferries\ndate: 2024-03-04\n---\nThe council met on 3 March 2025. It had met on 12 February 2025 as well.", "it tells of days of 2025 such as 2025-03-03")]
    [InlineData("---\ntitle: Ferries\ndate: 2024-03-04\n---\nThe council met on Monday, 3 March. It will vote on Tuesday, March 11, at noon.", "the weekdays it names are those of 2025")]
    public void Read_AMastheadOfAnotherYear_IsWarned(string text, string message)
    {
        var document = Read.Markdown(text);

        document.Metadata.Published.ShouldBe(new DateOnly(2024, 3, 4));
        document.Warnings.ShouldHaveSingleItem().Code.ShouldBe("date-unlikely");
        document.Warnings[0].Message.ShouldContain(message);
    }

    [Fact]
    public void Read_AnIssueNumberOfAnotherYear_IsWarned()
    {
        var document = Read.Text("""
            No. 7/2025, 4 March 2024 © Fjord Institute

            The Council Chooses a Route for the Ferry

            The council of Tarnholm met on Tuesday and chose the shorter of two routes, after a debate that lasted until midnight and
            in which nearly all of its members spoke at least once.
            """);

        document.Metadata.Published.ShouldBe(new DateOnly(2024, 3, 4));
        document.Warnings.ShouldHaveSingleItem().Message.ShouldContain("the number of its issue, No. 7/2025, is of 2025");
    }

    [Theory]
    [InlineData("No. 7/2024, 4 March 2024\n\nThe council met and chose a route.")]
    [InlineData("The council met on 3 March 2024 and will meet again on 5 March 2025.")]
    [InlineData("The council will vote on 14 June 2025, and open the pier on 1 May 2026.")]
    [InlineData("The council met on Monday, 4 March. It will vote on Tuesday, 12 March.")]
    [InlineData("A year ago, on 28 February 2023, the council had chosen otherwise.")]
    public void Read_ADateThatMayBeRight_IsNotWarned(string body) =>
        Read.Markdown($"---\ntitle: Ferries\ndate: 2024-03-04\n---\n{body}").Warnings.ShouldBeEmpty();
}
