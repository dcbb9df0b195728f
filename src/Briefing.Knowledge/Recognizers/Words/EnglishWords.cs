using System.Collections.Frozen;

namespace Briefing.Knowledge.Recognizers.Words;

/// <summary>The English words that numbers and times are made of.</summary>
internal static class EnglishWords
{
    private static readonly string[] Months = ["january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug", "september sep sept", "october oct", "november nov", "december dec"];
    private static readonly string[] Weekdays = ["sunday sun sundays", "monday mon mondays", "tuesday tue tues tuesdays", "wednesday wed weds wednesdays", "thursday thu thur thurs thursdays", "friday fri fridays", "saturday sat saturdays"];
    private static readonly string[] Ones = ["zero nought naught nil", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    private static readonly string[] Teens = ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
    private static readonly string[] Tens = ["twenty", "thirty", "forty fourty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    private static readonly string[] Ordinals =
    [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth eigth", "ninth nineth", "tenth", "eleventh", "twelfth", "thirteenth",
        "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    ];

    private static readonly string[] TenthOrdinals = ["twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth"];

    private static readonly (string Words, double Number)[] Multipliers =
    [
        ("hundred hundreds", 1e2), ("thousand thousands", 1e3), ("million millions mln mil", 1e6), ("billion billions bln bn", 1e9), ("trillion trillions tln tn", 1e12),
        ("lakh lakhs", 1e5), ("crore crores", 1e7), ("dozen dozens doz dozs", 12),
    ];

    private static readonly (TimeUnit Unit, string Words)[] Units =
    [
        (TimeUnit.Second, "second seconds sec secs"), (TimeUnit.Minute, "minute minutes min mins"), (TimeUnit.Hour, "hour hours hr hrs h"),
        (TimeUnit.Day, "day days night nights"), (TimeUnit.Week, "week weeks wk wks"), (TimeUnit.Fortnight, "fortnight fortnights"), (TimeUnit.Month, "month months"),
        (TimeUnit.Weekend, "weekend weekends"), (TimeUnit.Quarter, "quarter quarters"), (TimeUnit.Year, "year years yr yrs"), (TimeUnit.Decade, "decade decades"), (TimeUnit.Century, "century centuries"),
    ];

    /// <summary>Words that stand inside times, or begin them; a sign is one that a text without digits must have to hold any time.</summary>
    private const string Signs =
        "today tomorrow tmr yesterday now tonight tonite noon midday midnight noonish daily weekly biweekly monthly yearly annually annual quarterly everyday hourly "
        + "eod eom eoy easter christmas xmas halloween thanksgiving eid ramadan labour labor memorial independence epiphany valentine valentines juneteenth mlk "
        + "otd oclock currently presently weekday weekdays workday workdays nightly tmw asap diwali hanukkah cny may mid holiday ytd decades present moment date clock";

    private const string DayParts = "morning mornings afternoon afternoons evening evenings night nights daytime nighttime lunchtime dinnertime breakfast lunch dinner brunch mealtime";

    private const string Others =
        "a an the of on in at by to from until till til through thru between and or before after since this next last past previous prior coming upcoming following current same that "
        + "ago later earlier early late begin beginning start starting started end ending middle about around approximately approx circa ish near for over within during every each any other all "
        + "whole full entire more less than least most no not as off half point over out minus negative plus up date am pm a m p o clock s st nd rd th couple few several some "
        + "ad bc ce school fiscal calendar financial fy cy sy q h w wc c rest remaining remainder business working work week's year's month's time present right moment eve new years "
        + "per cent cents percent percents percentage percentages pct bi semi annually day's days' once twice back hence thereafter onwards onward afterwards ampm hundredth "
        + "good black cyber st patrick saint martin luther king columbus veterans mother mothers father fathers workers international labour women womens women's children earth april fool fools groundhog armistice remembrance boxing white palm ash maundy "
        + "i we be meal k b g t mil bln than sooner or equal moments bit one's such day night both single hasn none instead president presidents teacher teachers bastille valentine's will would could can but commencing jr pentecost whit whitsun ascension orthodox eid al fitr adha fitr";

    private static readonly FrozenDictionary<string, Lexeme> Table = Build();

    internal static readonly FrozenDictionary<string, Lexeme>.AlternateLookup<ReadOnlySpan<char>> Lookup = Table.GetAlternateLookup<ReadOnlySpan<char>>();

    private static FrozenDictionary<string, Lexeme> Build()
    {
        var words = new Dictionary<string, Lexeme>(StringComparer.Ordinal);
        foreach (var word in Split(Others)) words.TryAdd(word, new Lexeme(word));
        foreach (var word in Split(Signs)) Add(words, word, WordRole.Sign, known => known);
        for (var i = 0; i < 12; i++) Each(words, Months[i], WordRole.Month, known => known with { Month = i + 1 });
        for (var i = 0; i < 7; i++) Each(words, Weekdays[i], WordRole.Weekday, known => known with { Weekday = (DayOfWeek)i });
        for (var i = 0; i < 10; i++) Each(words, Ones[i], WordRole.Ones, known => known with { Number = i });
        for (var i = 0; i < 10; i++) Each(words, Teens[i], WordRole.Teens, known => known with { Number = 10 + i });
        for (var i = 0; i < 8; i++) Each(words, Tens[i], WordRole.Tens, known => known with { Number = 20 + (10 * i) });
        for (var i = 0; i < Ordinals.Length; i++) Ordinal(words, Ordinals[i], 1 + i);
        for (var i = 0; i < 8; i++) Ordinal(words, TenthOrdinals[i], 20 + (10 * i));
        foreach (var (forms, number) in Multipliers)
        {
            Each(words, forms, WordRole.Multiplier, known => known with { Number = number });
            if (number is not 12) Ordinal(words, Split(forms)[0] + "th", number);
        }

        foreach (var (unit, forms) in Units) Each(words, forms, WordRole.Unit, known => known with { Unit = unit });
        Each(words, DayParts, WordRole.DayPart, known => known);
        Each(words, "spring springs summer summers autumn fall winter winters", WordRole.Season, known => known);
        Each(words, "half halves", WordRole.Share, known => known with { Number = 2 });
        Each(words, "quarter quarters", WordRole.Share, known => known with { Number = 4 });
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void Ordinal(Dictionary<string, Lexeme> words, string forms, double number)
    {
        foreach (var form in Split(forms))
        {
            Add(words, form, WordRole.Ordinal, known => known with { Number = number });
            // "seconds" are units.
            if (form != "second") Add(words, form + "s", WordRole.Ordinal | WordRole.Plural, known => known with { Number = number });
        }
    }

    private static void Each(Dictionary<string, Lexeme> words, string forms, WordRole role, Func<Lexeme, Lexeme> change)
    {
        foreach (var form in Split(forms)) Add(words, form, role, change);
    }

    private static void Add(Dictionary<string, Lexeme> words, string form, WordRole role, Func<Lexeme, Lexeme> change)
    {
        var known = words.GetValueOrDefault(form) ?? new Lexeme(form);
        words[form] = change(known) with { Roles = known.Roles | role };
    }

    private static string[] Split(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
