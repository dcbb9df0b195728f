using System.Collections.Immutable;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Facts.Suggestions;

/// <summary>A quotation that may be worth a curated fact.</summary>
/// <param name="Statement">The quotation.</param>
/// <param name="Document">Its document.</param>
/// <param name="Score">How well it would do; comparable within one list.</param>
public sealed record QuoteSuggestion(Statement Statement, StoredDocument Document, double Score)
{
    /// <summary>The longest claim that is made of a quotation, in characters.</summary>
    private const int LongestClaim = 200;

    /// <summary>What the suggestion is called: the same in every run, as long as the words and the speaker are.</summary>
    public string Id { get; } = 's' + FactId.Code(ContentHash.Of(
        $"{Statement.DocumentId}\u001F{Statement.Speaker?.Key}\u001F{Statement.Passage.Text}"));

    /// <summary>A claim to begin with: the speaker and the words.</summary>
    public string Claim
    {
        get
        {
            var words = Statement.Content.Text.Trim('"', '“', '”', ',', ' ');
            if (words.Length > LongestClaim) words = words[..words.LastIndexOf(' ', LongestClaim)] + " …";
            return $"{Statement.Speaker!.Name}: {words}";
        }
    }

    /// <summary>Topics to begin with: the people and bodies that it concerns.</summary>
    public ImmutableArray<string> Topics => [.. Statement.About.Take(3).Select(person => person.Name)];
}
