using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;

namespace Briefing.Knowledge.Storage;

/// <summary>
/// The statements of a snapshot, by number. A statement that is asked for twice is the same object both times. A large store
/// keeps them as columns and makes an object only of those that are asked for, so whoever goes through all of them should ask
/// for the one column that is wanted (<see cref="SpeakerOf"/>, <see cref="DocumentIdOf"/>, …) and not for the statements.
/// Immutable to its readers, so safe for any number of threads.
/// </summary>
[CollectionBuilder(typeof(StatementList), nameof(Of))]
public abstract class StatementList : IReadOnlyList<Statement>
{
    /// <summary>No statements.</summary>
    public static StatementList Empty { get; } = Of();

    /// <summary>How many there are.</summary>
    public abstract int Length { get; }

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => Length == 0;

    /// <inheritdoc/>
    int IReadOnlyCollection<Statement>.Count => Length;

    /// <summary>The statement of a number.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such statement.</exception>
    public abstract Statement this[int index] { get; }

    /// <summary>A list of statements that are there already.</summary>
    public static StatementList Of(params ReadOnlySpan<Statement> statements) => new HeldStatements(statements.ToArray());

    /// <summary>A list of statements that are there already.</summary>
    public static implicit operator StatementList(ImmutableArray<Statement> statements) => Of(statements.AsSpan());

    /// <summary>The identifier of the document that a statement stands in; the same object for all statements of a document.</summary>
    public virtual string DocumentIdOf(int index) => this[index].DocumentId;

    /// <summary>Who said it; null for narration and where that is open.</summary>
    public virtual PersonReference? SpeakerOf(int index) => this[index].Speaker;

    /// <summary>Whom the document says to have implied it, not to have said it, and so on.</summary>
    public virtual PersonReference? AscribedToOf(int index) => this[index].AscribedTo;

    /// <summary>Whom it concerns, without the speaker.</summary>
    public virtual ImmutableArray<PersonReference> AboutOf(int index) => this[index].About;

    /// <summary>Direct, indirect, mixed or narration.</summary>
    public virtual SpeechMode ModeOf(int index) => this[index].Mode;

    /// <summary>How firmly it is given to the speaker.</summary>
    public virtual Modality ModalityOf(int index) => this[index].Modality;

    /// <summary>Whether the speaker affirms, denies or asks it.</summary>
    public virtual Polarity PolarityOf(int index) => this[index].Polarity;

    /// <summary>The part its block plays.</summary>
    public virtual BlockKind BlockOf(int index) => this[index].Block;

    /// <summary>The nearest heading above; null where there is none.</summary>
    public virtual string? HeadingOf(int index) => this[index].Heading;

    /// <summary>Whether it is a curated fact.</summary>
    public virtual bool IsCurated(int index) => this[index].Claim is not null;

    /// <summary>Whether two statements of a document are cut from one sentence, which has two speakers.</summary>
    public virtual bool AreOfOneSentence(int left, int right) => this[left].Passage.Equals(this[right].Passage);

    /// <summary>
    /// The statement of a number as an object that only whoever asks has: for going through all statements once without
    /// keeping them. It is equal to, and not the same as, the one that the index gives.
    /// </summary>
    public virtual Statement Read(int index) => this[index];

    /// <summary>All of them in turn, as <see cref="Read"/> gives them.</summary>
    public IEnumerable<Statement> ReadAll()
    {
        for (var i = 0; i < Length; i++) yield return Read(i);
    }

    /// <inheritdoc/>
    public IEnumerator<Statement> GetEnumerator()
    {
        for (var i = 0; i < Length; i++) yield return this[i];
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private sealed class HeldStatements(Statement[] statements) : StatementList
    {
        public override int Length => statements.Length;

        public override Statement this[int index] => statements[index];
    }
}
