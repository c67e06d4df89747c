/** For `catch`: says in a failed system call on an open file which file it was, since the system does not. Throws the error again. */
export function namingFile(file: string): (error: unknown) => never {
  return (error) => {
    if (error instanceof Error && "syscall" in error && !("path" in error))
      Object.assign(error, { path: file });
    throw error;
  };
}
