/** Version of the data contract: the first number grows when a column changes or goes away, the second when one is added. */
export const contractVersion = "1.1.0";
