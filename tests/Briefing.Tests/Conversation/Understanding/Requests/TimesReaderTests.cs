using Briefing.Conversation.Understanding.Patterns;
using Briefing.Conversation.Understanding.Requests;

namespace Briefing.Tests.Conversation.Understanding.Requests;

public sealed class TimesReaderTests
{
    private static readonly TimesReader Reader = new(ZoneFile.Load(BotFixture.Dialogs), static word => word is "digest" or "update");

    [Theory]
    [InlineData("every weekday at 8:30 Rome time", "Mo Tu We Th Fr", "08:30", "Europe/Rome")]
    [InlineData("daily at 18.15 in Tallinn", "Su Mo Tu We Th Fr Sa", "18:15", "Europe/Tallinn")]
    [InlineData("every day but not on Sundays at 9:00", "Mo Tu We Th Fr Sa", "09:00", "")]
    [InlineData("except weekends, daily at 7am", "Mo Tu We Th Fr", "07:00", "")]
    [InlineData("Mon, Wed and Fri at 8h30", "Mo We Fr", "08:30", "")]
    [InlineData("Monday to Thursday 6pm", "Mo Tu We Th", "18:00", "")]
    [InlineData("on Tuesdays & Fridays, 10:00 UTC-5", "Tu Fr", "10:00", "Etc/GMT+5")]
    [InlineData("each working day at noon, Vienna", "Mo Tu We Th Fr", "12:00", "Europe/Vienna")]
    [InlineData("every evening at 7:30", "Su Mo Tu We Th Fr Sa", "19:30", "")]
    [InlineData("once a day at 06:00 CET", "Su Mo Tu We Th Fr Sa", "06:00", "Europe/Brussels")]
    [InlineData("Saturdays at 11:00 New York time", "Sa", "11:00", "America/New_York")]
    [InlineData("weekends 9:45", "Su Sa", "09:45", "")]
    [InlineData("a Friday update at 16:00", "Fr", "16:00", "")]
    [InlineData("daily digest on the toll at 8 Rome time", "Su Mo Tu We Th Fr Sa", "08:00", "Europe/Rome")]
    [InlineData("send me a digest on the toll at 8 Rome time every day", "Su Mo Tu We Th Fr Sa", "08:00", "Europe/Rome")]
    [InlineData("a digest about the toll at 6 every morning, Berlin", "Su Mo Tu We Th Fr Sa", "06:00", "Europe/Berlin")]
    [InlineData("subscribe me to the toll, 9 London time, daily", "Su Mo Tu We Th Fr Sa", "09:00", "Europe/London")]
    [InlineData("weekday digest on the toll at 7 Paris time", "Mo Tu We Th Fr", "07:00", "Europe/Paris")]
    public void Read_OfARhythm_HasDaysTimeAndZone(string words, string days, string time, string zone)
    {
        var times = Read(words, out _);

        times.IsRecurring.ShouldBeTrue();
        string.Join(' ', times.Days.Select(day => day.ToString()[..2])).ShouldBe(days);
        times.Time.ShouldBe(TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture));
        string.Join(',', times.Zones).ShouldBe(zone);
    }

    [Theory]
    [InlineData("daily digest on the group of 7")]
    [InlineData("a daily update about 5 ferries, Rome time")]
    [InlineData("every day a digest on the 12 piers")]
    public void Read_OfANumberThatIsNoHour_LeavesTheTimeOpen(string words) => Read(words, out _).Time.ShouldBeNull();

    [Theory]
    [InlineData("daily at 7:30", true)]
    [InlineData("daily at 07:30", false)]
    [InlineData("daily at 7:30 am", false)]
    [InlineData("daily at 7:30 in the morning", false)]
    [InlineData("daily at 19:30", false)]
    [InlineData("every morning at 7:30", false)]
    public void Read_OfATimeOfEitherHalf_SaysSo(string words, bool expected) => Read(words, out _).IsHalfOpen.ShouldBe(expected);

    [Theory]
    [InlineData("every two weeks")]
    [InlineData("monthly")]
    [InlineData("hourly")]
    public void Read_OfARhythmThatIsNotOffered_NamesIt(string words) => Read(words, out _).NotOffered.ShouldNotBeNull();

    [Theory]
    [InlineData("a digest about the Friday agreement")]
    [InlineData("the war of 1914")]
    [InlineData("Georgia and Rome")]
    [InlineData("what he said on 3 March 2025")]
    public void Read_OfATopic_TakesNothingOfIt(string words)
    {
        Read(words, out var taken).IsRecurring.ShouldBeFalse();
        taken.ShouldAllBe(one => !one);
    }

    [Fact]
    public void Read_OfACountryBesideATopic_LeavesItToTheTopic()
    {
        var times = Read("digest on Georgia every weekday at 8:30", out var taken);

        times.Zones.ShouldBeEmpty();
        taken[2].ShouldBeFalse();
    }

    [Fact]
    public void Read_OfAShortNameOfSeveralZones_HasThemAll() => Read("daily at 9:00 IST", out _).Zones.Length.ShouldBe(3);

    [Theory]
    [InlineData("9", "09:00")]
    [InlineData("half past nine", "09:30")]
    [InlineData("quarter to seven", "06:45")]
    [InlineData("ten", "10:00")]
    public void Read_WhereATimeIsExpected_TakesANumberForOne(string words, string time) =>
        Read(words, out _, expectsTime: true).Time.ShouldBe(TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("99:99 every every every day at at at 25:61")]
    [InlineData("every 9999999999999999999 days at UTC+99 time time time")]
    [InlineData("monday monday not except except weekends weekdays daily never")]
    [InlineData("٣ mañana каждый день 八点 🕗 every day")]
    public void Read_OfNonsense_Bears(string words) => Should.NotThrow(() => Read(words, out _, expectsTime: true));

    private static AskedTimes Read(string words, out bool[] taken, bool expectsTime = false)
    {
        var utterance = Tokenizer.Split(words);
        taken = new bool[utterance.Tokens.Length];
        return Reader.Read(utterance, new DateTime(2025, 4, 2), taken, expectsTime);
    }
}
