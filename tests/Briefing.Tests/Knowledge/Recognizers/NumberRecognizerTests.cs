using Briefing.Knowledge.Recognizers;
using Briefing.Knowledge.Recognizers.Money;
using Briefing.Knowledge.Recognizers.Numbers;

namespace Briefing.Tests.Knowledge.Recognizers;

public sealed class NumberRecognizerTests
{
    [Theory]
    [InlineData("The fleet has 1,250 boats.", "1,250", "1250")]
    [InlineData("Some two hundred and six came.", "two hundred and six", "206")]
    [InlineData("It holds 2.5 million litres.", "2.5 million", "2500000")]
    [InlineData("About two and a half million came.", "two and a half million", "2500000")]
    [InlineData("Two-thirds of the pier is gone.", "Two-thirds", "0.666666666666667")]
    [InlineData("It fell by 3/4.", "3/4", "0.75")]
    [InlineData("It stands at minus five point five.", "minus five point five", "-5.5")]
    [InlineData("A dozen came.", "A dozen", "12")]
    [InlineData("One in all: one out of eight.", "one out of eight", "0.125")]
    public void Numbers_Number_GivesItsValue(string text, string words, string value)
    {
        var found = NumberRecognizer.Numbers(text)[^1];

        text[found.Start..found.End].ShouldBe(words);
        found.Resolutions[0].Value.ShouldBe(value);
    }

    [Theory]
    [InlineData("The 29km road")]
    [InlineData("This one is blue.")]
    [InlineData("Thousands of gulls")]
    [InlineData("the B52 pier")]
    public void Numbers_WhatIsNone_FindsNone(string text) => NumberRecognizer.Numbers(text).ShouldBeEmpty();

    [Theory]
    [InlineData("the twenty-first pier", "21", "start")]
    [InlineData("the 3rd pier", "3", "start")]
    [InlineData("show the previous one", "current-1", "current")]
    [InlineData("the second to last pier", "end-1", "end")]
    public void Ordinals_Ordinal_GivesPlace(string text, string value, string from)
    {
        var found = NumberRecognizer.Ordinals(text).ShouldHaveSingleItem();

        found.Resolutions[0].Value.ShouldBe(value);
        found.Resolutions[0].RelativeTo.ShouldBe(from);
    }

    [Theory]
    [InlineData("a rise of 4.5 %", "4.5%")]
    [InlineData("thirty per cent of crews", "30%")]
    [InlineData("12 percent", "12%")]
    public void Percentages_Percentage_GivesValue(string text, string value) =>
        NumberRecognizer.Percentages(text).ShouldHaveSingleItem().Resolutions[0].Value.ShouldBe(value);

    [Theory]
    [InlineData("It cost $ 75 million.", "75000000", "Dollar", null)]
    [InlineData("a fine of 400 euros", "400", "Euro", "EUR")]
    [InlineData("HK$ 11.5 million", "11500000", "Hong Kong dollar", "HKD")]
    [InlineData("a £3m pier", "3000000", "Pound", null)]
    [InlineData("thirteen dollars and forty-five cents", "13.45", "Dollar", null)]
    [InlineData("CHF 200", "200", "Swiss franc", "CHF")]
    [InlineData("two billion Ukrainian hryvnias", "2000000000", "Ukrainian hryvnia", "UAH")]
    public void Recognize_Money_GivesAmountUnitAndCode(string text, string value, string unit, string? code)
    {
        var found = CurrencyRecognizer.Recognize(text).ShouldHaveSingleItem();

        found.TypeName.ShouldBe(EntityTypes.Currency);
        (found.Resolutions[0].Value, found.Resolutions[0].Unit, found.Resolutions[0].IsoCurrency).ShouldBe((value, unit, code));
    }

    [Theory]
    [InlineData("They won 3 races.")]
    [InlineData("All 70 of us came.")]
    [InlineData("ten per cent of it")]
    public void Recognize_WhatIsNoMoney_FindsNone(string text) => CurrencyRecognizer.Recognize(text).ShouldBeEmpty();

    [Fact]
    public void Recognizers_AnyWordsInAnyOrder_GiveSpansInOrder()
    {
        string[] words = ["twenty", "-", "and", "a", "half", "hundred", "million", "12", ".", ",", "3rd", "over", "out", "of", "5", "/", "%", "$", "euros", "third", "point", "one", "dozen", "per cent", "^", "e", "minus", "cents", "USD", "99999999999999999999", "½", "last", "to"];
        var random = new Random(7);
        for (var i = 0; i < 3000; i++)
        {
            var text = string.Join(random.Next(3) == 0 ? "" : " ", Enumerable.Range(0, random.Next(1, 14)).Select(_ => words[random.Next(words.Length)]));
            foreach (var all in new[] { NumberRecognizer.Numbers(text), NumberRecognizer.Ordinals(text), NumberRecognizer.Percentages(text), CurrencyRecognizer.Recognize(text) })
            {
                var last = 0;
                foreach (var found in all)
                {
                    found.Start.ShouldBeGreaterThanOrEqualTo(last, text);
                    found.End.ShouldBeInRange(found.Start + 1, text.Length, text);
                    last = found.End;
                }
            }
        }
    }
}
