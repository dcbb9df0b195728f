using System.Collections.Immutable;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Quotations;

/// <summary>What one document says, and who says it.</summary>
/// <param name="Quotations">Every quotation found, in reading order.</param>
/// <param name="Statements">The statements, in reading order, with <see cref="Statement.Ordinal"/> from 0.</param>
/// <param name="People">Everybody whom the document names, with the forms it names them by, ordered by key.</param>
public sealed record DocumentAnalysis(
    ImmutableArray<Quotation> Quotations, ImmutableArray<Statement> Statements, ImmutableArray<KnownPerson> People);
