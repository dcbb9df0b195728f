using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;

namespace Briefing.Tests.Knowledge.Quotations;

public sealed class DocumentAnalyserTests
{
    [Fact]
    public void Turns_GiveTheWholeTurnToItsSpeaker()
    {
        var analysis = Sample.Analyse(
            "MS. ROE: Good morning. The mayor said that the bridge is open.\n\nQ: Is it safe?\n\nMR. POTT: It is.",
            "Press Briefing by Press Secretary Jane Roe", turns: true);

        analysis.Statements.Select(statement => statement.Speaker!.Name).ShouldBe(["Jane Roe", "Reporter (question)", "Mr Pott"]);
        analysis.Statements.ShouldAllBe(statement => statement.Mode == SpeechMode.Direct);
        analysis.Statements[1].Speaker!.Key.ShouldBe("reporter-q");
    }

    [Theory]
    [InlineData("2024-06-01", "Joe Biden")]
    [InlineData("2025-06-01", "Donald Trump")]
    public void Turns_OfAnOffice_GoToWhoHeldItThatDay(string day, string name) =>
        Sample.Analyse("THE PRESIDENT: Thank you all.", "Remarks on Roads", DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), "https://roads.example.gov/1", turns: true)
            .Statements.Single().Speaker!.Name.ShouldBe(name);

    [Fact]
    public void Turns_OfTwoWithOneSurname_AreToldApartByTitle()
    {
        var analysis = Sample.Analyse(
            "MR. ROE: I agree with Mrs. Anna Roe and with Mr. Carl Roe.\n\nMRS. ROE: So do I.", "Hearing on Roads", turns: true);

        analysis.Statements.Select(statement => statement.Speaker!.Name).ShouldBe(["Carl Roe", "Anna Roe"]);
    }

    [Theory]
    [InlineData("Statement by Mayor Jane Roe on the Bridge")]
    [InlineData("Statement from Jane Roe, Mayor")]
    [InlineData("Remarks by Mayor Jane Roe at the Bridge")]
    [InlineData("Letter from Mayor Jane Roe")]
    [InlineData("Statement from Deputy Harbour Adviser for Foreign Trade and Deputy Director of the National Harbour Council Jane Roe on Ferries")]
    public void Documents_ThatTheirTitleGivesToOnePerson_AreThatPersonsWords(string title)
    {
        var analysis = Sample.Analyse("We built this bridge together.\n\nMayor Jane Roe gave the speech in the rain.", title);

        analysis.Statements[0].Speaker!.Name.ShouldBe("Jane Roe");
        analysis.Statements[0].Mode.ShouldBe(SpeechMode.Direct);
        analysis.Statements[1].Mode.ShouldBe(SpeechMode.Narration);
        analysis.Statements[1].About.Select(person => person.Name).ShouldContain("Jane Roe");
    }

    [Theory]
    [InlineData("Readout of Mayor Jane Roe's Call with Carl Pott")]
    [InlineData("Mayor Jane Roe on the Statement of Carl Pott")]
    public void Documents_AboutSomebody_HaveNoSpeaker(string title) =>
        Sample.Analyse("We built this bridge together.", title).Statements.Single().Mode.ShouldBe(SpeechMode.Narration);

    [Theory]
    [InlineData("“The quay will close in May,” said Jane Roe, the harbour master.", SpeechMode.Direct)]
    [InlineData("“It may be that nobody comes if it rains,” said Jane Roe.", SpeechMode.Direct)]
    [InlineData("In May, Jane Roe said that the quay would close.", SpeechMode.Indirect)]
    [InlineData("Harbour master Jane Roe said on Monday that the ferry would sail again.", SpeechMode.Indirect)]
    [InlineData("Port director Jane Roe has said that the dock needs repairs.", SpeechMode.Indirect)]
    [InlineData("The minister for ports, Jane Roe, told reporters in Oslo that the fee would rise.", SpeechMode.Indirect)]
    [InlineData("The retired ferry pilot Jane Roe warned that the tide was high.", SpeechMode.Indirect)]
    public void Words_OfANamedPerson_AreThatPersons(string text, SpeechMode mode)
    {
        var statement = Sample.Analyse(text).Statements.Single();

        statement.Speaker?.Name.ShouldBe("Jane Roe");
        statement.Mode.ShouldBe(mode);
        statement.Modality.ShouldBe(Modality.Said);
    }

    [Theory]
    [InlineData("It may be that Jane Roe said the quay would close.")]
    [InlineData("If Jane Roe says that the quay will close, boats will stay away.")]
    public void Words_ThatSomebodyMightSay_AreTheAuthors(string text) =>
        Sample.Analyse(text).Statements.ShouldAllBe(statement => statement.Mode == SpeechMode.Narration);

    [Fact]
    public void AStatement_ThatReportsAnothersWords_LeavesThemToThatPerson()
    {
        var analysis = Sample.Analyse(
            "We thank all crews. Harbour Minister Piet Loos said that the ferry was safe. I will never forget what Piet Loos said: “No crew stays ashore.”",
            "Statement by Mayor Jane Roe on the Ferry");

        analysis.Statements.Select(statement => statement.Speaker?.Name).ShouldBe(["Jane Roe", "Piet Loos", "Piet Loos"]);
        analysis.Statements.Select(statement => statement.Mode).ShouldBe([SpeechMode.Direct, SpeechMode.Indirect, SpeechMode.Direct]);
    }

    [Fact]
    public void ADenial_IsNarrationAboutThePersonAndNotSaid()
    {
        var analysis = Sample.Analyse("Anna Brandt has not said that the dam will hold.");

        analysis.Quotations.Single().Modality.ShouldBe(Modality.NotSaid);
        analysis.Quotations.Single().Speaker!.Name.ShouldBe("Anna Brandt");
        var statement = analysis.Statements.Single();
        statement.Speaker.ShouldBeNull();
        statement.Modality.ShouldBe(Modality.NotSaid);
    }

    [Theory]
    [InlineData("Anna Brandt may have said that the dam will hold.", Modality.MayHaveSaid)]
    [InlineData("Anna Brandt hinted that the dam will hold.", Modality.Implied)]
    public void AHedgeOrHint_IsNotFirmlySaid(string text, Modality modality) =>
        Sample.Analyse(text).Quotations.Single().Modality.ShouldBe(modality);

    [Fact]
    public void AQuotation_HasSourceCueAndContentAsTheyStand()
    {
        var quotation = Sample.Analyse("“The dam,” said Anna Brandt, a director at the Water Board, “will hold.”").Quotations.Single();

        quotation.Source!.Text.ShouldBe("Anna Brandt, a director at the Water Board");
        quotation.Cue!.Text.ShouldBe("said");
        quotation.Content.Text.ShouldBe("“The dam,” “will hold.”");
        quotation.Content.Spans.Length.ShouldBe(2);
    }

    [Fact]
    public void CoordinatedCues_MakeAQuotationEach_AndOneStatement()
    {
        var analysis = Sample.Analyse("Anna Brandt called for a new gate and said the dam, which is old, “will hold”.");

        analysis.Quotations.Select(quotation => $"{quotation.Cue!.Text}: {quotation.Content.Text}")
            .ShouldBe(["called for: a new gate", "said: the dam, which is old, “will hold”"]);
        analysis.Statements.Single().Content.Spans.ShouldBe(analysis.Quotations.SelectMany(quotation => quotation.Content.Spans));
    }

    [Theory]
    [InlineData("A new study shows that old dams fail.", "A new study", "shows")]
    [InlineData("The poll found that nobody minds the dam.", "The poll", "found")]
    public void AFinding_IsAQuotationOfNobody(string text, string source, string cue)
    {
        var analysis = Sample.Analyse(text);

        var quotation = analysis.Quotations.Single();
        (quotation.Source!.Text, quotation.Cue!.Text, quotation.Speaker).ShouldBe((source, cue, null));
        analysis.Statements.Single().Mode.ShouldBe(SpeechMode.Narration);
    }

    [Fact]
    public void AnAccount_ThatSpellsAName_IsThatPerson() =>
        Sample.Analyse("Anna Brandt wrote to us.\n\n@annabrandt, “The dam will hold for years”, post, 3 May.")
            .Statements[^1].Speaker!.Name.ShouldBe("Anna Brandt");

    [Fact]
    public void ALongSentenceOfSeveralSpeakers_IsCutIntoTheirClauses()
    {
        var first = string.Join(" ", Enumerable.Repeat("and that the lower gate of the old canal was rusty", 7));
        var text = $"Anna Brandt said that the dam would hold {first}, while Piet Loos warned that the river was rising.";
        var analysis = Sample.Analyse(text);

        var last = analysis.Statements[^1];
        last.Speaker!.Name.ShouldBe("Piet Loos");
        last.Passage.Text.ShouldStartWith("while Piet Loos");
        analysis.Statements.ShouldAllBe(statement => statement.Passage.Text.Length <= 600);
        analysis.Statements.Where(statement => statement.Speaker?.Name == "Anna Brandt").ShouldAllBe(statement => !statement.Passage.Text.Contains("river"));
    }

    [Fact]
    public void ALine_ThatNamesSomebodyAboveAList_SpeaksTheQuotedItems()
    {
        const string text = "Harbour Minister Piet Loos on the radio\n\nOn boats: “We need more of them in every port.”";
        var document = Sample.Document(text);
        document = document with { Blocks = document.Blocks.SetItem(1, document.Blocks[1] with { Kind = BlockKind.ListItem }) };

        new DocumentAnalyser(Sample.Lexicon).Analyse(document).Statements[1].Speaker!.Name.ShouldBe("Piet Loos");
    }

    [Fact]
    public void EveryStatement_IsCutFromTheDocument()
    {
        var document = Sample.Document("“The dam,” said\nAnna Brandt,  “will hold.” She left.\n\nPiet Loos (of the board) said no more; he slept.");

        foreach (var statement in new DocumentAnalyser(Sample.Lexicon).Analyse(document).Statements)
        {
            PassageText.Join(document.Text.Value, statement.Passage.Spans.AsSpan()).ShouldBe(statement.Passage.Text);
            PassageText.Join(document.Text.Value, statement.Content.Spans.AsSpan()).ShouldBe(statement.Content.Text);
        }
    }

    [Theory]
    [InlineData("They asked the Mayor")]
    [InlineData("THE MAYOR")]
    [InlineData("a   ; ? - a Ilse Brandt THE MAYOR")]
    public void Analyse_OfTextThatEndsInAnOffice_IsNoFault(string text) => Should.NotThrow(() => Sample.Analyse(text));
}
