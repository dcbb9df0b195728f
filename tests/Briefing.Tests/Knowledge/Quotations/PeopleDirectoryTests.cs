using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage;

namespace Briefing.Tests.Knowledge.Quotations;

public sealed class PeopleDirectoryTests
{
    [Fact]
    public void Merge_OfSurnameAndFullName_IsOnePerson()
    {
        var directory = PeopleDirectory.Merge([Known("brandt", "Brandt", quoted: true), Known("anna-brandt", "Anna Brandt")], Sample.Lexicon);

        directory.Resolve(new PersonReference("brandt", "Brandt")).Name.ShouldBe("Anna Brandt");
        var person = directory.People.ShouldHaveSingleItem();
        person.IsQuoted.ShouldBeTrue();
        person.Aliases.ShouldContain("Brandt");
    }

    [Fact]
    public void Merge_OfASurnameThatTwoBear_LeavesItAlone()
    {
        var directory = PeopleDirectory.Merge(
            [Known("brandt", "Brandt"), Known("anna-brandt", "Anna Brandt"), Known("carl-brandt", "Carl Brandt")], Sample.Lexicon);

        directory.Resolve(new PersonReference("brandt", "Brandt")).Key.ShouldBe("brandt");
        directory.People.Length.ShouldBe(3);
    }

    [Fact]
    public void Merge_OfListedSpellings_TakesTheListedName()
    {
        var directory = PeopleDirectory.Merge([Known("zelenskiy", "Zelenskiy"), Known("volodymyr-zelenskyy", "Volodymyr Zelenskyy")], Sample.Lexicon);

        directory.People.ShouldHaveSingleItem().Reference.ShouldBe(new PersonReference("volodymyr-zelensky", "Volodymyr Zelensky"));
    }

    [Theory]
    [InlineData("Oleh Verbytskyi", "Oleh Verbytsky")]
    [InlineData("Jörg Mühlbauer", "Joerg Muehlbauer")]
    [InlineData("Park Min-ji", "Min-ji Park")]
    [InlineData("Sergei Danilov", "Sergey Danilov")]
    public void Merge_OfOtherSpellings_IsOnePerson(string name, string other)
    {
        var directory = PeopleDirectory.Merge([Known(PersonKeyOf(name), name), Known(PersonKeyOf(other), other)], Sample.Lexicon);

        directory.People.ShouldHaveSingleItem().Aliases.Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("Karl Hansen", "Karl Hanson")]
    [InlineData("Mike Ordway", "Michael Ordway")]
    [InlineData("Carl Roe Sr.", "Carl Roe Jr.")]
    public void Merge_OfNamesThatOnlySoundAlike_KeepsBoth(string name, string other) =>
        PeopleDirectory.Merge([Known(PersonKeyOf(name), name), Known(PersonKeyOf(other), other)], Sample.Lexicon).People.Length.ShouldBe(2);

    [Fact]
    public void Merge_OfAnOfficeAndSurname_JoinsTheListedHolderAlone()
    {
        var directory = PeopleDirectory.Merge(
            [Known("president-biden", "President Biden"), Known("joe-biden", "Joe Biden"), Known("jill-biden", "Jill Biden"), Known("captain-biden", "Captain Biden")], Sample.Lexicon);

        directory.Resolve(new PersonReference("president-biden", "President Biden")).Key.ShouldBe("joe-biden");
        directory.Resolve(new PersonReference("captain-biden", "Captain Biden")).Key.ShouldBe("captain-biden");
    }

    [Fact]
    public void Merge_OfATitleAndSurname_JoinsNobodyOfTheOtherSex()
    {
        var directory = PeopleDirectory.Merge([Known("mr-krol", "Krol"), Known("sabine-krol", "Sabine Krol")], Sample.Lexicon);

        directory.Resolve(new PersonReference("mr-krol", "Krol")).Key.ShouldBe("mr-krol");
        PeopleDirectory.Merge([Known("mr-krol", "Krol"), Known("peter-krol", "Peter Krol")], Sample.Lexicon).People.ShouldHaveSingleItem();
    }

    [Fact]
    public void Merge_InAnyOrder_GivesTheSame()
    {
        KnownPerson[] people = [Known("anna-brandt", "Anna Brandt"), Known("brandt", "Brandt"), Known("nato", "NATO")];

        PeopleDirectory.Merge(people, Sample.Lexicon).People.Select(person => person.Reference)
            .ShouldBe(PeopleDirectory.Merge(people.Reverse(), Sample.Lexicon).People.Select(person => person.Reference));
    }

    [Fact]
    public void Resolve_OfAStatement_RenamesSpeakerAndAbout()
    {
        var directory = PeopleDirectory.Merge([Known("brandt", "Brandt"), Known("anna-brandt", "Anna Brandt")], Sample.Lexicon);
        var statement = Sample.Analyse("On Monday Brandt said that the dam would hold.").Statements.Single();

        directory.Resolve(statement).Speaker.ShouldBe(new PersonReference("anna-brandt", "Anna Brandt"));
    }

    [Fact]
    public void Resolve_OfWhatWasNotSaid_RenamesWhomItIsAscribedTo()
    {
        var directory = PeopleDirectory.Merge([Known("brandt", "Brandt"), Known("anna-brandt", "Anna Brandt")], Sample.Lexicon);
        var statement = Sample.Analyse("On Monday Brandt declined to say that the dam would hold.").Statements.Single();

        directory.Resolve(statement).AscribedTo.ShouldBe(new PersonReference("anna-brandt", "Anna Brandt"));
    }

    private static string PersonKeyOf(string name) => Briefing.Knowledge.Quotations.Names.PersonName.FullKey(name);

    private static KnownPerson Known(string key, string name, bool quoted = false) => new(new PersonReference(key, name), [], quoted);
}
