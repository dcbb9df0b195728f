using Briefing.Host.Measuring.Invented;
using Briefing.Knowledge.Quotations;

namespace Briefing.Tests.Host.Measuring.Invented;

public sealed class InventedDocumentsTests
{
    private static readonly InventedDocuments Documents = new(1);

    [Fact]
    public void Make_SameSeed_MakesTheSameDocument()
    {
        var (one, other) = (Documents.Make("/nowhere", 7), new InventedDocuments(1).Make("/nowhere", 7));
        one.Document.Text.Value.ShouldBe(other.Document.Text.Value);
        one.Statements.Select(statement => (statement.Speaker, statement.Content.Text)).ShouldBe(other.Statements.Select(statement => (statement.Speaker, statement.Content.Text)));
        new InventedDocuments(2).Make("/nowhere", 7).Document.Text.Value.ShouldNotBe(one.Document.Text.Value);
    }

    [Fact]
    public void Make_ManyDocuments_AreOfTheKindThatNewspapersAre()
    {
        var made = Enumerable.Range(0, 200).Select(n => Documents.Make("/nowhere", n)).ToArray();
        var statements = made.SelectMany(document => document.Statements).ToArray();

        var lengths = made.Select(document => document.Statements.Length).Order().ToArray();
        lengths[100].ShouldBeInRange(25, 60);
        lengths[^1].ShouldBeGreaterThan(100);
        (statements.Count(statement => statement.Speaker is not null) / (double)statements.Length).ShouldBeInRange(0.35, 0.6);
        statements.Select(statement => statement.Mode).Distinct().ShouldBe([SpeechMode.Narration, SpeechMode.Direct, SpeechMode.Indirect], ignoreOrder: true);

        // A few words are in one sentence of twenty, and most are in one alone.
        var words = statements.SelectMany(statement => statement.Passage.Text.ToLowerInvariant().Split(' ', '.', ',', '"').Where(word => word.Length > 4).Distinct()).CountBy(word => word).Select(word => word.Value).OrderDescending().ToArray();
        (words[0] / (double)statements.Length).ShouldBeInRange(0.02, 0.3);
        (words.Count(count => count == 1) / (double)words.Length).ShouldBeGreaterThan(0.4);
    }

    [Fact]
    public void Make_WhatSomebodySays_IsCutWithoutTheWordsThatAttributeIt()
    {
        foreach (var statement in Documents.Make("/nowhere", 3).Statements.Where(statement => statement.Speaker is not null))
        {
            var surname = statement.Speaker!.Name.Split(' ')[1];
            statement.Passage.Text.ShouldContain(surname);
            statement.Passage.Text.ShouldContain(statement.Content.Text);
            statement.Content.Text.ShouldNotContain(statement.Mode == SpeechMode.Direct ? $"{surname} said" : " said that ");
        }
    }
}
