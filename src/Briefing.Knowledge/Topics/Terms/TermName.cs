using System.Text;

namespace Briefing.Knowledge.Topics.Terms;

/// <summary>Chooses among the ways a document writes a term: the commonest, without the capital that only a sentence's start gives.</summary>
internal sealed class TermName(DocumentUnits units, Candidate candidate)
{
    private bool _isName;

    internal string Choose()
    {
        _isName = candidate.Named > 0 || units.HoldsName(candidate);
        var forms = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var place in candidate.Places)
        {
            var form = At(place, out var isPlain);
            forms[form] = forms.GetValueOrDefault(form) + (isPlain ? 4 : 1);
        }

        return forms.OrderByDescending(form => form.Value).ThenBy(form => form.Key, StringComparer.Ordinal).First().Key;
    }

    private string At(int place, out bool isPlain)
    {
        isPlain = true;
        var sentence = units.SentenceAt(place);
        var name = new StringBuilder();
        for (var i = place; i < place + LengthAt(place); i++)
        {
            var unit = units[i];
            var word = sentence.Text[unit.Start..unit.End];
            if (unit.Is(UnitTraits.Opening)) isPlain = false;
            var isGiven = unit.Is(UnitTraits.Opening) && unit.Is(UnitTraits.Capital) && !_isName && (!unit.Is(UnitTraits.Shouted) || unit.Word.Known.Total > 0);
            if (i > place) name.Append(' ');
            name.Append(isGiven ? word.ToLowerInvariant() : word);
        }

        return name.ToString();
    }

    /// <summary>An article within ("Strait of the Lights") may be missing at another place.</summary>
    private int LengthAt(int place)
    {
        var length = 0;
        var content = 0;
        for (var i = candidate.First; i < candidate.First + candidate.Length; i++)
            if (units[i].Word.Role != FunctionRole.Determiner) content++;
        while (content > 0)
            if (units[place + length++].Word.Role != FunctionRole.Determiner) content--;
        return length;
    }
}
