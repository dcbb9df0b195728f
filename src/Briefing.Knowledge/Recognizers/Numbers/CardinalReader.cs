using Briefing.Knowledge.Recognizers.Words;

namespace Briefing.Knowledge.Recognizers.Numbers;

/// <summary>Reads cardinals of words, digits and both: "two hundred and six", "2 million", "4 thousand 3 hundred and 21", "three lakh crore".</summary>
internal static class CardinalReader
{
    private const int MostTokens = 24;

    /// <summary>The cardinal that begins at a token and ends before another one; null where none does.</summary>
    internal static FoundNumber? Read(TokenizedText text, int at, int limit = int.MaxValue)
    {
        double total = 0, current = 0, last = double.MaxValue, step = 1;
        var (to, form, open) = (at, NumberForm.Integer, true);
        limit = Math.Min(Math.Min(limit, text.Count), at + MostTokens);
        for (var i = at; i < limit;)
        {
            var next = i;
            if (i > at && text[i].Is("and"))
            {
                if (open || step < 100 || !BeginsSmall(text[i + 1])) break;
                next = i + 1;
            }
            else if (i > at && text[i].IsSign('-') && text[i - 1].Has(WordRole.Tens) && text[i + 1].Has(WordRole.Ones))
            {
                next = i + 1;
            }
            else if (i > at && text[i].IsSign('-') && text[i].IsGlued == text[i + 1].IsGlued && text[i + 1].Has(WordRole.Multiplier) && (text[i].IsGlued || text[i - 1].IsDigits))
            {
                next = i + 1;
            }

            else if (i > at && step >= 1000 && text[i].IsSign(',') && text[i + 1].Has(WordRole.Ones) && text[i + 2].Is("hundred"))
            {
                // "one thousand, two hundred".
                next = i + 1;
            }

            if (next >= limit) break;
            var token = text[next];
            if (token.IsDigits || (token.IsSign('.') && next == at))
            {
                // After a multiplier digits count with it only before a smaller one, or few of them after "and": "4 thousand 3 hundred and 21".
                if (!open && !(step >= 100 && (current == 0 || current % 100 == 0))) break;
                if (!open && !(text[next + 1].Has(WordRole.Multiplier) && text[next + 1].Lexeme.Number < step) && !(next > i && step <= 1000 && token.Length <= 2)) break;
                if (DigitReader.Read(text, next) is not { } digits || digits.To > limit || (!open && (digits.Form != NumberForm.Integer || digits.Value >= step))) break;
                current += digits.Value;
                if (digits.Form != NumberForm.Integer) form = digits.Form;
                (to, i, open, step) = (digits.To, digits.To, false, 1);
                continue;
            }

            if (token.Has(WordRole.Multiplier))
            {
                var size = token.Lexeme.Number;
                if (size is 100)
                {
                    if (current >= 100 || (current == 0 && !open)) break;
                    current = (current == 0 ? 1 : current) * size;
                }
                else if (size is 12)
                {
                    if (open) break;
                    (total, current) = ((total + current) * size, 0);
                }
                else if (size < last)
                {
                    if (current == 0 && !open) break;
                    (total, current, last) = (total + ((current == 0 ? 1 : current) * size), 0, size);
                }
                else if (current == 0 && total > 0)
                {
                    (total, last) = (total * size, size);
                }
                else
                {
                    break;
                }

                (step, open) = (size, false);
            }
            else if (token.Has(WordRole.Ones))
            {
                if (!open && !(current % 100 == 0 || (current % 10 == 0 && current % 100 >= 20)) || (!open && step == 1 && current % 10 != 0)) break;
                if (!open && step == 1 && current % 100 < 20) break;
                if (!open && step == 1 && token.Lexeme.Number == 0) break;
                (current, step, open) = (current + token.Lexeme.Number, 1, false);
            }
            else if (token.Has(WordRole.Teens | WordRole.Tens))
            {
                if (!open && (step < 100 || current % 100 != 0)) break;
                (current, step, open) = (current + token.Lexeme.Number, 1, false);
            }
            else if (open && next == at && token.Is("a", "an") && text[next + 1].Has(WordRole.Multiplier))
            {
                (i, to) = (next + 1, next + 1);
                if (text[i].Lexeme.Number is 12) return new FoundNumber(i + 1, 12, NumberForm.Integer);
                continue;
            }
            else
            {
                break;
            }

            (to, i) = (next + 1, next + 1);
        }

        // "thousands of people" count nothing.
        if (to == at + 1 && text[at].Has(WordRole.Multiplier) && text[at].Lexeme.Text[^1] == 's') return null;
        return open ? null : new FoundNumber(to, total + current, form);
    }

    private static bool BeginsSmall(Token token) => token.IsDigits || token.Has(WordRole.Ones | WordRole.Teens | WordRole.Tens);
}
