using System.Collections.Immutable;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations.Days;
using Briefing.Knowledge.Quotations.Names;

namespace Briefing.Knowledge.Quotations.Statements;

/// <summary>Lists the quotations of a block that has been read, and makes its statements.</summary>
internal sealed class BlockStatements(SaidDays days)
{
    private readonly ImmutableArray<Quotation>.Builder _quotations = ImmutableArray.CreateBuilder<Quotation>();

    /// <summary>The quotations of the blocks so far, in reading order.</summary>
    internal ImmutableArray<Quotation> Quotations => _quotations.ToImmutable();

    /// <summary>The statements of the next block.</summary>
    internal List<Draft> Of(BlockReading reading)
    {
        days.Date(reading.Text, reading.Attributions, isSpoken: !reading.Voices.IsEmpty);
        var builder = new StatementBuilder(reading.Text, reading.Mentions, reading.Attributions);
        return reading.Voices.IsEmpty ? Told(reading, builder) : Spoken(reading, builder);
    }

    /// <summary>A block that is somebody's words: one quotation for each voice, and those that it holds of others.</summary>
    private List<Draft> Spoken(BlockReading reading, StatementBuilder builder)
    {
        var (text, mentions) = (reading.Text, reading.Mentions);
        var nested = new NestedQuotations(text, mentions).In(reading.Attributions, reading.Voices, text.Block.Kind == BlockKind.Turn);
        var isAnothers = nested.Exists(inner => inner.Content[0].From == 0 && inner.Content[^1].To >= text.Tokens.Length - 1);
        foreach (var voice in reading.Voices)
        {
            voice.IsQuoted = true;
            if (text.Tokens.Length > 0 && !isAnothers) _quotations.Add(new Quotation(null, null, text.Block.Flow.Whole(), voice.Reference, SpeechMode.Direct) { Resolution = reading.VoicesBy });
        }

        foreach (var inner in nested)
            foreach (var speaker in inner.Source.Speakers)
            {
                speaker.IsQuoted = true;
                _quotations.Add(QuotationPassages.Of(text, inner, speaker) with { Resolution = Resolutions.Of(inner, mentions, speaker), Through = reading.Voices[0].Reference });
            }

        return builder.SpokenBy(reading.Voices, reading.VoicesBy, nested, days.Spoken);
    }

    /// <summary>A block in which the author tells who said what.</summary>
    private List<Draft> Told(BlockReading reading, StatementBuilder builder)
    {
        var (text, mentions) = (reading.Text, reading.Mentions);
        foreach (var attribution in reading.Attributions.OrderBy(attribution => attribution.Cue.From))
        {
            foreach (var speaker in attribution.Source.Speakers)
            {
                if (attribution.IsSpoken) speaker.IsQuoted = true;
                _quotations.Add(QuotationPassages.Of(text, attribution, speaker) with { Resolution = Resolutions.Of(attribution, mentions, speaker) });
            }

            if (attribution.Source.Speakers.IsEmpty) _quotations.Add(QuotationPassages.Of(text, attribution, null));
        }

        return builder.Told();
    }
}
