using System.Collections.Immutable;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations.Names;

namespace Briefing.Knowledge.Quotations.Statements;

/// <summary>A statement before it is known which of the names it holds are people.</summary>
internal sealed record Draft(Passage Passage, Passage Content, Entity? Speaker, SpeechMode Mode, Modality Modality, ImmutableArray<Entity> About);
