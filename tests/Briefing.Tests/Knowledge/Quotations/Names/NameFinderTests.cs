namespace Briefing.Tests.Knowledge.Quotations.Names;

public sealed class NameFinderTests
{
    [Theory]
    [InlineData("Department of Health and Human Services")]
    [InlineData("Ministry of Mines and Energy")]
    [InlineData("Institute of Rivers and Technology")]
    [InlineData("Office of Canals and Harbour Policy")]
    [InlineData("Bureau of Dams & Locks")]
    public void ABody_WithAndInItsName_StaysWhole(string name)
    {
        var statement = Sample.Analyse($"On Friday the {name} said that the dam was fine.").Statements.Single();

        statement.Speaker!.Name.ShouldBe(name);
    }

    [Theory]
    [InlineData("The Ministry of Mines and Anna Brandt said that the dam was fine.", "Anna Brandt")]
    [InlineData("The Ministry of Mines and Senator Anna Brandt said that the dam was fine.", "Anna Brandt")]
    [InlineData("The Ministry of Mines and Poland said that the dam was fine.", "Poland")]
    public void ABody_BesideAnotherName_DoesNotSwallowIt(string text, string other)
    {
        var statements = Sample.Analyse(text).Statements;

        statements.Select(statement => statement.Speaker?.Name).ShouldContain(other);
        statements.Select(statement => statement.Speaker?.Name).ShouldContain("Ministry of Mines");
    }

    [Theory]
    [InlineData("Senators Karl E. Amsel and Piet Loos left. Amsel said that the dam was fine.", "Karl E. Amsel")]
    [InlineData("Coach Piet Loos said that the dam was fine.", "Piet Loos")]
    [InlineData("Sen. Piet Green said that the dam was fine.", "Piet Green")]
    [InlineData("A man came in. Mr. Hall said that the dam was fine.", "Hall")]
    public void ATitle_IsNoPartOfTheName(string text, string name) =>
        Sample.Analyse(text).Statements[^1].Speaker!.Name.ShouldBe(name);

    [Theory]
    [InlineData("Ursula von der Leyen said that the dam was fine.", "Ursula von der Leyen")]
    [InlineData("At noon von der Leyen said that the dam was fine.", "Ursula von der Leyen")]
    [InlineData("The engineer, Piet van den Loos, said that the dam was fine.", "Piet van den Loos")]
    public void AName_WithSeveralParticles_StaysWhole(string text, string name) =>
        Sample.Analyse(text).Statements.Single().Speaker!.Name.ShouldBe(name);

    [Theory]
    [InlineData("The Queen City sleeps. The dam is old, and City pumps run.")]
    [InlineData("In the General Election the river rose, and the Office for Victims of Floods was shut.")]
    [InlineData("Fellow Republicans said that the dam was fine.")]
    [InlineData("On the Press Call the dam was named.")]
    [InlineData("The Harbour Policy was old. Legislative Affairs said little.")]
    public void WordsThatNameNobody_AreNoPeople(string text) =>
        Sample.Analyse(text).People.Select(person => person.Reference.Name)
            .ShouldNotContain(name => name == "City" || name == "Election" || name == "Victims" || name.Contains("Republicans") || name == "Press Call" || name.EndsWith("Policy") || name.EndsWith("Affairs"));

    [Fact]
    public void AHeadlinesVerb_IsNoPartOfTheName()
    {
        var statement = Sample.Analyse("The list held “Trump Opens Nine New Bridges” and more, and the nine bridges that he opens are long.").Statements.Single();

        statement.About.Select(person => person.Name).ShouldBe(["Donald Trump"]);
    }
}
