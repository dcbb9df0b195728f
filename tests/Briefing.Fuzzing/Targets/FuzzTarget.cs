namespace Briefing.Fuzzing.Targets;

/// <summary>A part of the product that reads what strangers write.</summary>
internal abstract class FuzzTarget
{
    /// <summary>What the command line calls it.</summary>
    public abstract string Name { get; }

    /// <summary>The ending that its inputs are saved with, with the dot.</summary>
    public abstract string Ending { get; }

    /// <summary>Pieces of its format that mean something, from which nonsense is put together and which mutations insert.</summary>
    public abstract IReadOnlyList<string> Tokens { get; }

    /// <summary>Pairs that open and close something, for deep nesting.</summary>
    public virtual IReadOnlyList<(string Open, string Close)> Nests => [];

    /// <summary>How many of a hundred inputs of a run it gets, against the weights of the others.</summary>
    public virtual int Weight => 10;

    /// <summary>Whether each input starts another program: such a target is run only where it is named, and its time is that on the wall.</summary>
    public virtual bool IsSlow => false;

    /// <summary>Whether hardly any byte of an input may be changed without making it nothing: such a target damages what it writes itself.</summary>
    public virtual bool IsPacked => false;

    /// <summary>The size in bytes that the budgets of an input follow from.</summary>
    public virtual int SizeOf(byte[] input) => input.Length;

    /// <summary>A well-formed input of the format.</summary>
    public abstract byte[] Write(Random random);

    /// <summary>Makes what all inputs share, once, so that it is not laid to the first of them.</summary>
    public virtual void Open() { }

    /// <summary>Reads an input and checks everything that was promised of the result.</summary>
    /// <param name="input">The bytes.</param>
    /// <param name="thorough">Whether to make the dear checks too: reading again, and storing.</param>
    /// <returns>Whether it was read; false where it was refused as documented.</returns>
    /// <exception cref="Running.BrokenPromiseException">A promise was broken.</exception>
    public abstract bool Check(byte[] input, bool thorough);
}
