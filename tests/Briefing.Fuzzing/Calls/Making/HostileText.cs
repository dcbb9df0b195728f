using Briefing.Fuzzing.Inputs.Writing;

namespace Briefing.Fuzzing.Calls.Making;

/// <summary>Strings that mean something to what they pass through, and questions of people.</summary>
internal static class HostileText
{
    private static readonly string[] Pieces =
    [
        "", " ", "\u0000", "\u202E\u2066", "\uFEFF", "\u0301\u0301\u0301", "İ", "𝔄", "👩‍👩‍👧‍👦", "\r\nSet-Cookie: a=b", "%0d%0a", "%00", "..", "../../etc/passwd", "....//", "%2e%2e%2f", "C:\\con", "~",
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"><svg/onload=alert(1)>", "javascript:alert(1)", "[a](javascript:alert(1))", "![a](http://127.0.0.1/a.png)", "{{7*7}}", "${7*7}", "@{7*7}", "${jndi:ldap://127.0.0.1/a}",
        "' OR 1=1 --", "\"; DROP TABLE states; --", "NEAR(\"a\" \"b\", 5)", "a* OR b*", "\"unclosed", "^ - + * ( )", "<at>everyone</at>", "@everyone", "<!channel>", "<!here|here>", "<@U0000000>", "<https://evil.example|harbour.example>",
        LogCheck.Canary, LogCheck.Canary + "\u001B[31m\r\nfail: forged", "true", "null", "NaN", "-1", "9223372036854775808", "1e400", "0x10", "2024-13-45", "9999-12-31T23:59:59.9999999Z", "c;messageid=1", "a|livechat", "a/b?c#d", "__proto__", "constructor",
        "https://harbour.example/", "http://169.254.169.254/latest/meta-data/", "http://[::ffff:127.0.0.1]/", "file:///etc/passwd", "gopher://127.0.0.1:1/", "//127.0.0.1", "http://127.0.0.1@evil.example/",
    ];

    private static readonly string[] Going =
    [
        "more", "why?", "the second one", "only direct quotes", "and Brandt?", "back", "forget everything", "forget me", "yes", "no", "my digests", "help", "hello", "which sources do you have?", "permalink", "compare the sources on the dam",
        "send me a digest on the ferry every day at 8:30", "stop all digests", "tell me when the sources answer it", "timeline of the dam", "summarise the ferry", "/INSPECT open", "only answer from the Harbour Review here", "which sources are allowed here?",
    ];

    public static string Piece(Random random) => random.Next(12) switch
    {
        0 => new string((char)random.Next(32, 0x3000), random.Next(1, 5000)),
        1 => new string('(', random.Next(1, 3000)),
        2 => "\uD83D", // half a character
        _ => Pieces[random.Next(Pieces.Length)],
    };

    public static string Question(Random random)
    {
        var prose = new Prose(random);
        return random.Next(10) switch
        {
            0 => Piece(random),
            1 => prose.Sentence() + Piece(random),
            2 => $"Did {prose.Pick(Words.People)} really say “{prose.Clause()}”?",
            7 => $"What did {Piece(random)} say about {prose.Pick(Words.Things)}?",
            3 when random.Next(2) == 0 => $"What did {LogCheck.Canary} say about {prose.Pick(Words.Things)}?",
            4 or 5 => Going[random.Next(Going.Length)],
            6 => $"Compare {prose.Pick(Words.People)} and {prose.Pick(Words.People)} on {prose.Pick(Words.Things)}",
            _ => $"What did {prose.Pick(Words.People)} say about {prose.Pick(Words.Things)}?",
        };
    }
}
